package dev.whetstone.duel;

import dev.whetstone.group.Departures;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes whoever wants to be forgotten out of their duels; the others keep the results without the name. Who leaves a group leaves no
 * opponent waiting there, and nobody becomes their own.
 */
record DuelData(Duels duels, DuelPlaces places, Clock clock) implements MemberData, JoinFollower, Departures.Follower {

    private static final int BATCH = 200;

    @Override
    public void forget(String memberId) {
        for (List<Duel> some = duels.of(memberId, BATCH); !some.isEmpty(); some = duels.of(memberId, BATCH)) {
            some.forEach(duel -> leave(duel.id(), memberId));
        }
        places.forget(memberId);
    }

    @Override
    public void left(String groupId, String memberId) {
        duels.openOf(memberId).stream()
                .filter(duel -> duel.groupId().equals(groupId))
                .forEach(duel -> {
                    boolean unused = duels.isChanged(duel.id(), current -> current.callOff(clock.instant()));
                });
    }

    @Override
    public Optional<String> obstacle(String one, String other) {
        boolean opponents = duels.openOf(one).stream().anyMatch(duel -> duel.seatOf(other) >= 0);
        return opponents
                ? Optional.of("Your two accounts are in a duel with each other: play it out first, or withdraw it.")
                : Optional.empty();
    }

    private void leave(String id, String memberId) {
        duels.change(id, current -> current.forget(memberId, clock.instant()))
                .filter(changed -> changed.duel().isDeserted())
                .ifPresent(deserted -> duels.delete(id));
    }
}
