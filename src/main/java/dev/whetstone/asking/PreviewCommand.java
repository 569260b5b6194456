package dev.whetstone.asking;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.round.RoundTexts;
import java.util.List;

/** {@code /prep preview}: the next question, or any other, for the caller only. */
record PreviewCommand(GroupDesk desk, NamedQuestion named, RoundTexts texts) implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "preview",
                "Shows you the next question, or any other",
                Audience.ADMIN,
                List.of(NamedQuestion.parameter()));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return named.suggest(typed);
    }

    @Override
    public Reply run(Call call) {
        return desk.with(
                call, group -> named.choose(call, group, question -> new Reply.Private(texts.preview(question))));
    }
}
