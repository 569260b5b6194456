package dev.whetstone.home;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The open questions of a member's groups, the one that closes first on top. */
final class Today {

    private static final int MOST_OF_A_GROUP = 5;

    private final Rounds rounds;
    private final AnswerStatus answers;
    private final QuestionBank bank;
    private final Clock clock;

    Today(Rounds rounds, AnswerStatus answers, QuestionBank bank, Clock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.bank = bank;
        this.clock = clock;
    }

    List<Block> blocks(Member member, List<StudyGroup> groups) {
        List<Open> open = groups.stream()
                .flatMap(group -> rounds.of(group.id(), Round.State.OPEN, MOST_OF_A_GROUP).stream()
                        .map(round -> new Open(round, group)))
                .sorted(Comparator.comparing(one -> one.round().closesAt()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Your day"));
        if (open.isEmpty()) {
            blocks.add(new Block.Prose("No question is open right now."));
        }
        open.forEach(one -> blocks.addAll(entry(member, one)));
        return blocks;
    }

    private List<Block> entry(Member member, Open open) {
        Round round = open.round();
        boolean done = answers.isDone(round, member.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("%s**%s** in *%s*"
                .formatted(
                        done ? "✅ " : "",
                        title(round),
                        Markdown.escape(open.group().name()))));
        blocks.add(new Block.Moment("Closes", round.closesAt(), round.zone()));
        if (done) {
            blocks.add(new Block.Prose("You are done with this one; the model answer comes when it closes."));
            return blocks;
        }
        if (member.reminders() && !member.unreachable() && !member.isOff(round.date())) {
            round.remindAt()
                    .filter(at -> at.isAfter(clock.instant()))
                    .ifPresent(at -> blocks.add(new Block.Moment("I remind you", at, round.zone())));
        }
        blocks.add(new Block.Choices(
                List.of(new Choice("Answer", "answer", round.id(), true), Choice.of("Hint", "hint", round.id()))));
        return blocks;
    }

    private String title(Round round) {
        return Markdown.escape(bank.title(round.questionId()));
    }

    private record Open(Round round, StudyGroup group) {}
}
