package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.LostEvents;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Catches up on every open round soon after the start, and on those of which a platform may have missed something. */
final class CatchUpWork implements DueWork, LostEvents {

    private final Rounds rounds;
    private final CatchUp catchUp;
    private final Workers workers;
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private boolean listed;

    CatchUpWork(Rounds rounds, CatchUp catchUp, Workers workers) {
        this.rounds = rounds;
        this.catchUp = catchUp;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        catchUp.begin();
        if (!listed) {
            rounds.open().forEach(round -> pending.add(round.id()));
            listed = true;
        }
        for (String id : pending) {
            workers.submit("catch up " + id, () -> read(id));
        }
        return 0;
    }

    @Override
    public void onLost(Predicate<ChannelRef> where) {
        rounds.open().stream()
                .filter(round -> round.posts().stream().map(Round.Post::channel).anyMatch(where))
                .forEach(round -> {
                    catchUp.expect(round);
                    pending.add(round.id());
                });
    }

    private void read(String id) {
        if (rounds.find(id).map(catchUp::isDone).orElse(true)) {
            pending.remove(id);
        }
    }
}
