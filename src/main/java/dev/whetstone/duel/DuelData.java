package dev.whetstone.duel;

import dev.whetstone.group.MemberData;
import java.time.Clock;
import java.util.List;

/** Takes whoever wants to be forgotten out of their duels; the others keep the results without the name. */
record DuelData(Duels duels, DuelPlaces places, Clock clock) implements MemberData {

    private static final int BATCH = 200;

    @Override
    public void forget(String memberId) {
        for (List<Duel> some = duels.of(memberId, BATCH); !some.isEmpty(); some = duels.of(memberId, BATCH)) {
            some.forEach(duel -> leave(duel.id(), memberId));
        }
        places.forget(memberId);
    }

    private void leave(String id, String memberId) {
        duels.change(id, current -> current.forget(memberId, clock.instant()))
                .filter(changed -> changed.duel().isDeserted())
                .ifPresent(deserted -> duels.delete(id));
    }
}
