package dev.whetstone.recap;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells each group on Monday what its week came to, in every channel once. */
final class RecapWork implements DueWork {

    private static final int BATCH = 200;
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final Leases<RecapTurn> leases;
    private final Groups groups;
    private final WeekReview review;
    private final ChannelWords words;
    private final Workers workers;

    RecapWork(Leases<RecapTurn> leases, Groups groups, WeekReview review, ChannelWords words, Workers workers) {
        this.leases = leases;
        this.groups = groups;
        this.review = review;
        this.words = words;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        return workers.submitEach(leases.due(now, BATCH), group -> "recap " + group, group -> take(group, now));
    }

    private void take(String groupId, Instant now) {
        Optional<Leased<RecapTurn>> taken = leases.take(groupId);
        if (taken.isEmpty()) {
            return;
        }
        Leased<RecapTurn> leased = taken.get();
        try {
            leases.end(
                    leased, groups.find(groupId).map(group -> told(group, now)).orElse(null));
        } finally {
            leases.release(leased);
        }
    }

    /** When to look again. */
    private Instant told(StudyGroup group, Instant now) {
        Week week = Week.lastBefore(now, group.cadence());
        Optional<ChatMessage> message =
                week.isOldNews(now, group.cadence()) ? Optional.empty() : review.of(group, week);
        boolean complete =
                message.isEmpty() || words.say(group, "recap:" + group.id() + ":" + week.name(), message.get());
        return complete ? week.next().toldAt(group.cadence()) : now.plus(RETRY);
    }
}
