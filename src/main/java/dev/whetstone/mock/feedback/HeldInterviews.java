package dev.whetstone.mock.feedback;

import dev.whetstone.badge.BadgeFact;
import dev.whetstone.badge.BadgeRule;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;

/** Counts a member's sessions as interviewer whom somebody else there called useful; only what they may read counts. */
record HeldInterviews(MockFeedbacks feedbacks, MockSessions sessions) implements BadgeFact {

    private static final String USEFUL = "useful";

    @Override
    public BadgeRule rule() {
        return BadgeRule.INTERVIEWS;
    }

    @Override
    public int count(String groupId, String memberId) {
        return (int) feedbacks.readBy(memberId).stream()
                .filter(feedback -> !feedback.from().equals(memberId))
                .filter(HeldInterviews::isUseful)
                .map(MockFeedback::sessionId)
                .distinct()
                .flatMap(id -> sessions.find(id).stream())
                .filter(session -> session.groupId().equals(groupId) && led(session, memberId))
                .count();
    }

    static boolean isUseful(MockFeedback feedback) {
        return feedback.list(FeedbackForms.RATED).contains(USEFUL);
    }

    private static boolean led(MockSession session, String memberId) {
        return session.hasChangedRoles()
                || session.who(Seat.Role.INTERVIEWER).filter(memberId::equals).isPresent();
    }
}
