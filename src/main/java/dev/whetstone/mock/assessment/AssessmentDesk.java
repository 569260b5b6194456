package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Whether an assessment may begin, and whose a button is. */
public record AssessmentDesk(PaperMaker papers, MockSessions sessions, Groups groups, Members members, Clock clock) {

    /** Said where a session with the bot would begin while an assessment runs. */
    public static final String BUSY =
            "You sit at an assessment; finish it first, so that I know which of the two you write to (`/prep mock assess` shows where"
                    + " you are).";

    static final String RULES =
            "Twelve questions over all topics and those you are weak in, one after another, in your direct messages; an hour, without"
                    + " a pause. What you leave out counts as not known, what you do not get to does not count. Nobody else sees it.";

    /** Fewer are no measure. */
    private static final int LEAST = 4;

    private static final Duration NEAR = Assessment.LASTS.plusMinutes(15);

    public Assessments assessments() {
        return papers.assessments();
    }

    /** What a button is about: the {@code number} of a question in an assessment. */
    record Press(String id, int number) {

        static Press of(String argument) {
            int cut = argument.lastIndexOf(';');
            String number = argument.substring(cut + 1);
            return cut < 0 || !number.matches("\\d{1,3}")
                    ? new Press("", -1)
                    : new Press(argument.substring(0, cut), Integer.parseInt(number));
        }
    }

    /** A group, if the member takes part in it. */
    Optional<StudyGroup> group(String groupId, String memberId) {
        return groups.find(groupId)
                .filter(group -> !members.inGroup(group.id(), List.of(memberId)).isEmpty());
    }

    YearMonth month(StudyGroup group) {
        return YearMonth.from(group.cadence().dateOf(clock.instant()));
    }

    /** Whether the member has one of this month, over or not. */
    boolean has(StudyGroup group, String memberId) {
        return assessments().find(Assessment.id(memberId, month(group))).isPresent()
                || assessments().isRunning(memberId);
    }

    /** What keeps a member from beginning now; empty if nothing does. */
    Optional<String> hindrance(StudyGroup group, String memberId) {
        if (members.inGroup(group.id(), List.of(memberId)).isEmpty()) {
            return Optional.of("Take part in the group first: answer a question, or `/prep join`.");
        }
        Instant now = clock.instant();
        return sessions.openOf(memberId).stream()
                .filter(session -> session.state() == MockSession.State.RUNNING
                        || (session.state() == MockSession.State.CONFIRMED
                                && session.startsAt().isBefore(now.plus(NEAR))))
                .findFirst()
                .map(session -> session.state() == MockSession.State.RUNNING
                        ? "You are in a mock interview; end that first, so that I know which of the two you write to."
                        : "A mock interview of yours begins within the hour; take the assessment after it.");
    }

    /** Begins one; what keeps it from beginning is said, and one that is there already counts as begun. */
    Reply begin(StudyGroup group, String memberId) {
        Optional<String> hindrance = hindrance(group, memberId);
        if (hindrance.isPresent()) {
            return Reply.say(hindrance.get());
        }
        YearMonth month = month(group);
        if (has(group, memberId)) {
            return Reply.say("You have begun the one of this month; `/prep mock assess` shows where you are.");
        }
        List<Assessment.Asked> paper = papers.draw(group.id(), memberId, Assessment.id(memberId, month));
        if (paper.size() < LEAST) {
            return Reply.say(
                    ("I have only %d questions that your group's plan does not still have ahead and that I did not ask you lately;"
                                    + " that is too few for an assessment. Nothing was begun.")
                            .formatted(paper.size()));
        }
        boolean unused = assessments().insert(Assessment.begin(memberId, group.id(), month, paper, clock.instant()));
        return Reply.say(
                "The hour begins now: %d questions, in your direct messages. If nothing arrives there, `/prep mock assess` shows the"
                                .formatted(paper.size())
                        + " open question.");
    }

    /** The assessment a button is about, if it is the caller's own. */
    Optional<Assessment> own(Call call) {
        return members.idOf(call.member())
                .flatMap(member -> assessments()
                        .find(Press.of(call.argument()).id())
                        .filter(one -> one.memberId().equals(member)));
    }
}
