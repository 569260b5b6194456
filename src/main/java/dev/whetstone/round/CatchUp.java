package dev.whetstone.round;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.LostEvents;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Reads what was written in the threads of open rounds while nobody listened: before this process began to work, where a post was
 * found in its channel, and where a platform may have missed something.
 */
final class CatchUp implements DueWork, LostEvents {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final int MOST_TRIES = 30;

    /** Rounds that are looked at in one tick, those least often tried first, so that what is due has its turn between them. */
    static final int AT_ONCE = 200;

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Rounds rounds;
    private final ChatPlatforms platforms;
    private final ObjectProvider<ChatInbox> inbox;
    private final Workers workers;
    private @Nullable Instant started;

    /** How often they were tried; what is in vain is tried once more when the round closes. */
    private final Map<String, Integer> pending = new ConcurrentHashMap<>();

    private final Cache<String, Boolean> read =
            Caffeine.newBuilder().maximumSize(10_000).build();

    CatchUp(Rounds rounds, ChatPlatforms platforms, ObjectProvider<ChatInbox> inbox, Workers workers) {
        this.rounds = rounds;
        this.platforms = platforms;
        this.inbox = inbox;
        this.workers = workers;
    }

    @Override
    public synchronized int run(Instant now) {
        if (started == null) {
            started = now;
            try (Stream<String> open = rounds.openIds()) {
                open.forEach(this::expect);
            }
        }
        pending.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(AT_ONCE)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::look);
        return 0;
    }

    private void look(String id) {
        boolean taken = workers.submit("catch up " + id, () -> {
            boolean over = rounds.find(id).map(this::isDone).orElse(true);
            pending.computeIfPresent(id, (same, tries) -> over || tries >= MOST_TRIES ? null : tries);
        });
        if (taken) {
            pending.computeIfPresent(id, (same, tries) -> tries + 1);
        }
    }

    @Override
    public void onLost(Predicate<ChannelRef> where) {
        try (Stream<Round> open = rounds.open()) {
            open.filter(round -> round.channels().stream().anyMatch(where)).forEach(this::expect);
        }
    }

    /** Notes that members may have written what nobody knows. */
    void expect(Round round) {
        expect(round.id());
    }

    private void expect(String id) {
        read.invalidate(id);
        pending.put(id, 0);
    }

    boolean isExpected(Round round) {
        return pending.containsKey(round.id());
    }

    /** Whether nothing that was written in the round's threads is unknown any more; tries to make it so. */
    boolean isDone(Round round) {
        if ((isOpenedHere(round) && !isExpected(round)) || read.getIfPresent(round.id()) != null) {
            return true;
        }
        boolean all = true;
        for (Round.Post post : round.posts()) {
            all &= isRead(round, post);
        }
        if (all) {
            pending.remove(round.id());
            read.put(round.id(), true);
        }
        return all;
    }

    private synchronized boolean isOpenedHere(Round round) {
        Instant begin = started;
        return begin != null && round.openedAt().map(begin::isBefore).orElse(true);
    }

    /** A thread that is gone or closed to the bot is not asked for again. */
    private boolean isRead(Round round, Round.Post post) {
        try {
            platforms
                    .of(post.channel())
                    .replies(post.posted().thread(), round.dueAt().minus(EARLY))
                    .forEach(inbox.getObject()::accept);
            return true;
        } catch (ChatException e) {
            log.info("A thread of round {} cannot be read: {}", round.id(), e.getMessage());
            return e.fault() == ChatException.Fault.REFUSED;
        } catch (ChatInbox.InboxUnavailableException e) {
            log.info("The threads of round {} could not be taken in yet: {}", round.id(), e.getMessage());
            return false;
        }
    }
}
