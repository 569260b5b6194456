package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts and reveals that came back after their sender had lost the round, as when the process was paused while it sent. Once it
 * is known which one is the round's, another says so and loses its buttons; what is written in its thread counts all the same.
 */
final class Strays implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Strays.class);
    private static final ChatMessage TWICE = ChatMessage.of(
            new Block.Prose("This question was posted twice by mistake; please answer the other one in this channel."));

    private static final ChatMessage TOLD_TWICE =
            ChatMessage.text("The model answer was sent twice by mistake; the other one stays.");

    private final Rounds rounds;
    private final ChatPlatforms platforms;
    private final Workers workers;
    private final Map<MessageRef, Stray> found = new ConcurrentHashMap<>();

    Strays(Rounds rounds, ChatPlatforms platforms, Workers workers) {
        this.rounds = rounds;
        this.platforms = platforms;
        this.workers = workers;
    }

    private record Stray(String round, ChannelRef channel, boolean reveal) {

        /** The round's own message of this kind in the channel. */
        Optional<MessageRef> own(Optional<Round> round) {
            return round.stream()
                    .flatMap(one -> one.posts().stream())
                    .filter(post -> post.channel().equals(channel))
                    .flatMap(post -> Stream.ofNullable(
                            reveal ? post.reveal() : post.posted().message()))
                    .findFirst();
        }

        /** Whether somebody may still come to know which one is the round's; a reveal that stays the only one is kept. */
        boolean isUndecided(Round round) {
            return reveal || round.state() == Round.State.SCHEDULED;
        }

        boolean isOver(Optional<Round> round) {
            return round.filter(one -> !reveal || !one.steps().isDone(RoundMachine.REVEAL + channel.key()))
                    .isEmpty();
        }
    }

    void add(Round round, ChannelRef channel, Posted posted) {
        rounds.link(posted.thread(), round.id());
        found.put(posted.message(), new Stray(round.id(), channel, false));
    }

    void addReveal(Round round, ChannelRef channel, MessageRef reveal) {
        found.put(reveal, new Stray(round.id(), channel, true));
    }

    @Override
    public int run(Instant now) {
        found.forEach((sent, stray) -> workers.submit("stray " + sent.message(), () -> settle(sent, stray)));
        return 0;
    }

    private void settle(MessageRef sent, Stray stray) {
        Optional<Round> round = rounds.find(stray.round());
        Optional<MessageRef> known = stray.own(round);
        if (known.isEmpty() && round.filter(stray::isUndecided).isPresent()) {
            if (stray.isOver(round)) {
                found.remove(sent);
            }
            return;
        }
        if (known.filter(sent::equals).isPresent() || withdraw(sent, stray)) {
            found.remove(sent);
        }
    }

    private boolean withdraw(MessageRef sent, Stray stray) {
        try {
            platforms.of(stray.channel()).update(sent, stray.reveal() ? TOLD_TWICE : TWICE);
            log.info(
                    "A second {} of round {} in {} was withdrawn",
                    stray.reveal() ? "reveal" : "post",
                    stray.round(),
                    stray.channel().key());
            return true;
        } catch (ChatException e) {
            return e.fault() == ChatException.Fault.REFUSED;
        }
    }
}
