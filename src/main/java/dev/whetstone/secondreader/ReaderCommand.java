package dev.whetstone.secondreader;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.util.List;

/** {@code /prep reader}: keeps a member's answers from the language model, or lets it see them again. */
final class ReaderCommand implements Command {

    private final Members members;
    private final ReaderOptOuts optOuts;
    private final ReaderWords words;

    ReaderCommand(Members members, ReaderOptOuts optOuts, ReaderWords words) {
        this.members = members;
        this.optOuts = optOuts;
        this.words = words;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "reader",
                "Keeps your answers from the language model that reads along",
                Audience.ANYONE,
                List.of(Parameter.optional("state", "off keeps them from it, on lets it read", "off", "on")));
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        Member member = members.of(call.member());
        String state = call.value("state", "");
        if (state.equals("off")) {
            optOuts.add(member);
            return Reply.say("From now on your answers are not sent to the language model; `/prep reader on` takes that"
                    + " back. What it has read already cannot be taken back.");
        }
        if (state.equals("on")) {
            optOuts.remove(member);
        }
        String name = Markdown.escape(words.reader());
        return Reply.say(
                optOuts.has(member)
                        ? "Your answers are kept from the language model, " + name
                                + "; `/prep reader on` takes that back."
                        : "The language model, %s, reads %s, yours too; %s keeps yours from it."
                                .formatted(name, words.use().what(), ReaderWords.COMMAND));
    }
}
