package dev.whetstone.mock.feedback;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Worth;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.MockSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Points for holding a session and for feedback its reader found useful: once for each, and for three of each a week. */
record SessionPoints(Ledger ledger, Groups groups, Clock clock) {

    static final int HELD = 5;
    static final int USEFUL = 3;
    private static final int MOST_A_WEEK = 3;

    /** For both who held it, if at least half of its parts were played. */
    void held(MockSession session, String memberId) {
        boolean half = session.course()
                .filter(course -> (course.part() + 1) * 2 >= course.minutes().size())
                .isPresent();
        if (half && !session.isAlone() && session.here().contains(memberId)) {
            groups.find(session.groupId())
                    .ifPresent(group -> settle(
                            group,
                            memberId,
                            "mock-held:" + session.id() + ":" + memberId,
                            HELD,
                            "A mock interview held"));
        }
    }

    /** For whoever wrote feedback that was useful. */
    void useful(MockSession session, MockFeedback feedback) {
        if (!feedback.from().isEmpty() && !feedback.from().equals(feedback.about())) {
            groups.find(session.groupId())
                    .ifPresent(group -> settle(
                            group,
                            feedback.from(),
                            "mock-useful:" + feedback.id(),
                            USEFUL,
                            "Your feedback on a mock interview was useful"));
        }
    }

    private void settle(StudyGroup group, String memberId, String cause, int worth, String why) {
        LocalDate today = group.cadence().dateOf(clock.instant());
        String kind = cause.substring(0, cause.indexOf(':') + 1);
        long others = ledger.since(group.id(), memberId, today.minusDays(6)).stream()
                .filter(line -> line.cause().startsWith(kind) && !line.cause().equals(cause))
                .filter(line -> week(line.date()).equals(week(today)))
                .map(Award::cause)
                .distinct()
                .count();
        if (others < MOST_A_WEEK) {
            ledger.settle(List.of(
                    new Worth(group.id(), memberId, cause, Award.Kind.MOCK, worth, today, null, "", -1, 0, why)));
        }
    }

    private static String week(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
