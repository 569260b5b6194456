package dev.whetstone.group;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.Unreadable;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the commands about a group share: finding it, and turning a refusal into its sentence. */
public final class GroupDesk {

    private final Groups groups;

    GroupDesk(Groups groups) {
        this.groups = groups;
    }

    /** Runs a command on the channel's group, or says that there is none. */
    public Reply with(Call call, Function<StudyGroup, Reply> command) {
        return groups.of(call.channel())
                .map(group -> readable(() -> command.apply(group)))
                .orElseGet(
                        () -> Reply.say(
                                "There is no study group yet in this place: type it in a group's channel, where an admin starts one with `/prep setup`."));
    }

    /** Lets a group go by another plan's title where it went by its own plan's, which nobody chose as its name. */
    public static void goBy(StudyGroup group, String title, String before) {
        if (group.name().equals(before)) {
            group.rename(title);
        }
    }

    /** In Markdown how a group is called since it went by another name, and how that is changed; empty if it goes by the same. */
    public static String calledAnew(StudyGroup now, String before) {
        return now.name().equals(before)
                ? ""
                : " The group is called **%s** now; `/prep settings name:…` gives it another name."
                        .formatted(Markdown.escape(now.name()));
    }

    /** A date as people type it; what cannot be read is for {@link #readable}. */
    public static LocalDate date(String typed) {
        return CadenceText.date(typed);
    }

    /** Runs a command, and says in one sentence what it could not read. */
    public static Reply readable(Supplier<Reply> command) {
        try {
            return command.get();
        } catch (Unreadable e) {
            String sentence = unchanged(e.sentence());
            return e.problems().size() == 1
                    ? Reply.wrong(e.problems().keySet().iterator().next(), sentence)
                    : Reply.wrong(e.problems(), sentence);
        }
    }

    private static String unchanged(String sentence) {
        return sentence.replaceFirst("\\.$", "; nothing was changed.");
    }
}
