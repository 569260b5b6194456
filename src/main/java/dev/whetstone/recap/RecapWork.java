package dev.whetstone.recap;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each group on Monday what its week came to, in every channel once: it is looked for by its mark, posted, and noted, so that
 * whoever dies in between is followed by one who finds it. A channel that refuses it has had its turn.
 */
final class RecapWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(RecapWork.class);
    private static final int BATCH = 200;
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final Leases<RecapTurn> leases;
    private final Groups groups;
    private final WeekReview review;
    private final Channels channels;
    private final Workers workers;

    RecapWork(Leases<RecapTurn> leases, Groups groups, WeekReview review, Channels channels, Workers workers) {
        this.leases = leases;
        this.groups = groups;
        this.review = review;
        this.channels = channels;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        int taken = 0;
        for (String group : leases.due(now, BATCH)) {
            if (workers.submit("recap " + group, () -> take(group, now))) {
                taken++;
            }
        }
        return taken;
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
        boolean complete = true;
        for (ChannelRef channel : group.channels()) {
            complete &= message.isEmpty() || channels.isTold(group, channel, week, message.get());
        }
        return complete ? week.next().toldAt(group.cadence()) : now.plus(RETRY);
    }

    /** Where it is told. */
    record Channels(ChatPlatforms platforms, Once told) {

        /** False if it must be tried again. */
        boolean isTold(StudyGroup group, ChannelRef channel, Week week, ChatMessage message) {
            String mark = "recap:" + group.id() + ":" + week.name();
            try {
                return told.done(mark + "|" + channel.key(), () -> post(group, channel, mark, message));
            } catch (ChatException e) {
                log.info("The recap {} could not be told in {}: {}", mark, channel.key(), e.getMessage());
                return false;
            }
        }

        private void post(StudyGroup group, ChannelRef channel, String mark, ChatMessage message) {
            try {
                ChatPlatform platform = platforms.of(channel);
                if (platform.findPost(channel, mark, group.createdAt()).isEmpty()) {
                    platform.post(channel, message, mark);
                }
            } catch (ChatException e) {
                if (e.fault() != ChatException.Fault.REFUSED) {
                    throw e;
                }
                log.info("{} refused the recap {}: {}", channel.key(), mark, e.getMessage());
            }
        }
    }
}
