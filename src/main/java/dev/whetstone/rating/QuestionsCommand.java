package dev.whetstone.rating;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.StudyGroup;
import java.util.List;

/** {@code /prep questions}: which questions turn out harder or easier than they are marked, for admins. */
record QuestionsCommand(GroupDesk desk, Marks marks) implements Command {

    private static final int MOST = 20;

    @Override
    public Spec spec() {
        return new Spec(
                "questions",
                "Lists questions that turn out harder or easier than they are marked",
                Audience.ADMIN,
                List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, this::list);
    }

    private Reply list(StudyGroup group) {
        List<Marks.Off> off = marks.off(group.id());
        if (off.isEmpty()) {
            return Reply.say(
                    "No question is known to be harder or easier than it is marked; that takes some answers to it and to"
                            + " others marked alike.");
        }
        return new Reply.Private(ChatMessage.of(
                new Block.Heading("Harder or easier than marked"),
                new Block.Table(
                        List.of("Question", "Id", "Marked", "Turns out", "Answers"),
                        off.stream().limit(MOST).map(QuestionsCommand::cells).toList()),
                new Block.Prose("*By the answers of all groups, each held against how strong its member is: %s*"
                        .formatted(
                                off.size() > MOST
                                        ? "the %d furthest off of %d.".formatted(MOST, off.size())
                                        : "points above or below the mean of the questions marked alike."))));
    }

    private static List<String> cells(Marks.Off off) {
        return List.of(
                off.question().head().title(),
                off.question().id(),
                off.question().head().difficulty().id(),
                "%s by %d".formatted(off.above() > 0 ? "harder" : "easier", Math.abs(off.above())),
                String.valueOf(off.answers()));
    }
}
