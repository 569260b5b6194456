package dev.whetstone.round;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.ChatPlatforms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Reads, once after each start, what was written in the threads of open rounds while no process ran. A round that was opened by
 * this process needs none; one that was not is read before it closes.
 */
final class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final int MOST_TRIES = 30;
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final ChatPlatforms platforms;
    private final ObjectProvider<ChatInbox> inbox;
    private final Clock clock;
    private @Nullable Instant started;
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Set<String> unread = ConcurrentHashMap.newKeySet();

    CatchUp(ChatPlatforms platforms, ObjectProvider<ChatInbox> inbox, Clock clock) {
        this.platforms = platforms;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Notes that a round's post was found in its channel, so that members may have written before it was known. */
    void expect(Round round) {
        unread.add(round.id());
        tries.remove(round.id());
    }

    boolean isExpected(Round round) {
        return unread.contains(round.id());
    }

    /** Whether nothing that was written in the round's threads is unknown any more; tries to make it so. */
    boolean isDone(Round round) {
        int tried = tries.getOrDefault(round.id(), 0);
        boolean openedHere = round.openedAt().map(begin()::isBefore).orElse(true);
        if (tried < 0 || (openedHere && !unread.contains(round.id()))) {
            tries.remove(round.id());
            return true;
        }
        boolean done = tried >= MOST_TRIES || readAll(round);
        tries.put(round.id(), done ? -1 : tried + 1);
        if (done) {
            unread.remove(round.id());
        }
        return done;
    }

    /** Notes when this process began to work; what was opened before that may hold unknown replies. */
    synchronized Instant begin() {
        Instant known = started == null ? clock.instant() : started;
        this.started = known;
        return known;
    }

    /** One thread that cannot be read keeps no other from being read. */
    private boolean readAll(Round round) {
        boolean all = true;
        for (Round.Post post : round.posts()) {
            all &= isRead(round, post);
        }
        return all;
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
