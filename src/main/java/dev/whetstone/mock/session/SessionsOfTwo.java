package dev.whetstone.mock.session;

import dev.whetstone.group.JoinFollower;
import java.util.List;
import java.util.Optional;

/** Nobody becomes their own partner in a mock interview, nor has two of them at a time, by being linked. */
record SessionsOfTwo(MockSessions sessions) implements JoinFollower {

    @Override
    public Optional<String> obstacle(String one, String other) {
        List<MockSession> own = sessions.openOf(one);
        if (own.stream().anyMatch(session -> session.seatOf(other).isPresent())) {
            return Optional.of(
                    "Your two accounts have a mock interview with each other: call it off first, or end it.");
        }
        boolean twice = own.stream()
                .filter(MockSession::takesTime)
                .anyMatch(session -> sessions.isBusy(other, session.id(), session.startsAt()));
        return twice
                ? Optional.of(
                        "Your two accounts have two mock interviews at the same time: call one of them off first.")
                : Optional.empty();
    }
}
