package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Posted;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts that came back after their sender had lost the round, as when the process was paused while it sent. Once it is known
 * which post is the round's, one that is not says so and loses its buttons; what is written in its thread counts all the same.
 */
final class Strays implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Strays.class);
    private static final ChatMessage TWICE = ChatMessage.of(
            new Block.Prose("This question was posted twice by mistake; please answer the other one in this channel."));

    private final Rounds rounds;
    private final ChatPlatforms platforms;
    private final Workers workers;
    private final Map<Posted, Stray> found = new ConcurrentHashMap<>();

    Strays(Rounds rounds, ChatPlatforms platforms, Workers workers) {
        this.rounds = rounds;
        this.platforms = platforms;
        this.workers = workers;
    }

    private record Stray(String round, ChannelRef channel) {}

    void add(Round round, ChannelRef channel, Posted posted) {
        rounds.link(posted.thread(), round.id());
        found.put(posted, new Stray(round.id(), channel));
    }

    @Override
    public int run(Instant now) {
        found.forEach(
                (posted, stray) -> workers.submit("stray " + posted.message().message(), () -> settle(posted, stray)));
        return 0;
    }

    private void settle(Posted posted, Stray stray) {
        Optional<Round> round = rounds.find(stray.round());
        Optional<Posted> known = round.stream()
                .flatMap(one -> one.posts().stream())
                .filter(post -> post.channel().equals(stray.channel()))
                .map(Round.Post::posted)
                .findFirst();
        boolean undecided = known.isEmpty()
                && round.filter(one -> one.state() == Round.State.SCHEDULED).isPresent();
        if (undecided) {
            return;
        }
        if (known.filter(posted::equals).isPresent() || withdraw(posted, stray)) {
            found.remove(posted);
        }
    }

    private boolean withdraw(Posted posted, Stray stray) {
        try {
            platforms.of(stray.channel()).update(posted.message(), TWICE);
            log.info(
                    "A second post of round {} in {} was withdrawn",
                    stray.round(),
                    stray.channel().key());
            return true;
        } catch (ChatException e) {
            return e.fault() == ChatException.Fault.REFUSED;
        }
    }
}
