package dev.whetstone.mock.partner;

import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a group's sessions of half a year tell of who met whom, and of who did not come. */
record PlayedBefore(List<MockSession> sessions, Instant now) {

    private static final Duration LOOKED_BACK = Duration.ofDays(183);
    private static final Duration AHEAD = Duration.ofDays(10);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LATELY = Duration.ofDays(84);

    static PlayedBefore of(MockSessions sessions, String groupId, Instant now) {
        return new PlayedBefore(sessions.between(groupId, now.minus(LOOKED_BACK), now.plus(AHEAD)), now);
    }

    /** How often a member was put together with each other one, whatever came of it. */
    Map<String, Integer> met(String memberId) {
        Map<String, Integer> met = new HashMap<>();
        sessions.stream()
                .filter(session -> session.seatOf(memberId).isPresent())
                .flatMap(session -> session.others(memberId).stream())
                .forEach(other -> met.merge(other, 1, Integer::sum));
        return met;
    }

    /** When a member last had, or will have, a session with somebody. */
    Optional<Instant> lastTogether(String memberId) {
        return sessions.stream()
                .filter(session -> session.state() != MockSession.State.MISSED)
                .filter(session ->
                        session.seats().size() > 1 && session.seatOf(memberId).isPresent())
                .map(MockSession::startsAt)
                .max(Instant::compareTo);
    }

    /** How often they did not come to what they had agreed to. */
    int noShows(String memberId) {
        return (int) sessions.stream()
                .filter(session -> session.startsAt().isAfter(now.minus(LATELY)))
                .filter(session -> isNoShow(session, memberId))
                .count();
    }

    private static boolean isNoShow(MockSession session, String memberId) {
        boolean agreed = session.seats().stream()
                .filter(seat -> seat.role() != Seat.Role.OBSERVER)
                .allMatch(seat -> session.confirmed().contains(seat.memberId()));
        return session.state() == MockSession.State.MISSED
                && session.declinedBy().isEmpty()
                && agreed
                && session.seats().size() > 1
                && session.seatOf(memberId).isPresent()
                && !session.here().contains(memberId);
    }

    /** Whether a member had or was offered a partner in these days, whatever came of it. */
    boolean isAskedLately(String memberId) {
        return sessions.stream()
                .filter(session ->
                        session.seats().size() > 1 && session.seatOf(memberId).isPresent())
                .anyMatch(session -> session.startsAt().isAfter(now.minus(A_DAY)));
    }

    /** What a member has agreed to, or is asked for, from now on. */
    List<MockSession> openOf(String memberId) {
        return sessions.stream()
                .filter(session ->
                        session.state().isOpen() && session.seatOf(memberId).isPresent())
                .filter(session -> session.startsAt().isAfter(now))
                .toList();
    }
}
