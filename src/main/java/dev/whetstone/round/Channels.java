package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.schedule.Step;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a round says in one channel of its group: the question, its model answer, and the question without its buttons. */
record Channels(ChatPlatforms platforms, Rounds rounds, RoundTexts texts, Strays strays, CatchUp catchUp) {

    private static final Logger log = LoggerFactory.getLogger(Channels.class);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    /** @param late whether the question is only looked for, because nobody expects it any more */
    Step.Result post(Turn turn, ChannelRef channel, Supplier<ChatMessage> message, boolean late) {
        Round round = turn.round();
        String mark = "round:" + round.id();
        return guarded(turn, channel, late, () -> {
            ChatPlatform platform = platforms.of(channel);
            Optional<Posted> standing = turn.isClaimedHere()
                    ? Optional.empty()
                    : platform.findPost(channel, mark, round.dueAt().minus(EARLY));
            if (standing.isEmpty() && late) {
                return Step.Result.refused("it could not be posted in time");
            }
            if (!turn.prove()) {
                return Step.Result.again();
            }
            Posted posted = standing.orElseGet(() -> platform.post(channel, message.get(), mark));
            if (standing.isEmpty() && !turn.prove()) {
                strays.add(round, channel, posted);
                return Step.Result.again();
            }
            rounds.link(posted.thread(), round.id());
            standing.ifPresent(found -> catchUp.expect(round));
            return Step.Result.done(() -> note(turn, channel, posted));
        });
    }

    /** The first post opens the round; channels that have none yet go on being tried. */
    private static void note(Turn turn, ChannelRef channel, Posted posted) {
        Round round = turn.round();
        List<ChannelRef> all = turn.group().channels();
        Instant now = turn.now();
        boolean first = round.posts().isEmpty();
        round.posted(channel, posted, all, now);
        if (first) {
            Duration late = Duration.between(round.dueAt(), now);
            posts().record(late.isNegative() ? Duration.ZERO : late);
            log.info("Round {} is open", round.id());
            all.stream()
                    .map(other -> RoundMachine.POST + other.key())
                    .filter(step -> !round.steps().isDone(step)
                            && round.steps().waitsUntil(step).isEmpty())
                    .forEach(step -> round.steps().waitFor(step, now));
        }
    }

    /** The questions that were posted since this process began. */
    static Timer posts() {
        return Timer.builder("whetstone.rounds.posted")
                .description("Questions that were posted, and how long after their time")
                .serviceLevelObjectives(BOUNDS)
                .register(Metrics.globalRegistry);
    }

    /** @param late whether nobody waits for it any more, so that this is the last try */
    Step.Result reveal(Turn turn, Round.Post post, Supplier<ChatMessage> message, boolean late) {
        Round round = turn.round();
        String mark = "reveal:" + round.id();
        return guarded(turn, post.channel(), late, () -> {
            ChatPlatform platform = platforms.of(post.channel());
            Optional<MessageRef> standing = turn.isClosedHere()
                    ? Optional.empty()
                    : platform.findReply(post.posted().thread(), mark);
            if (standing.isEmpty() && !turn.prove()) {
                return Step.Result.again();
            }
            MessageRef reveal =
                    standing.orElseGet(() -> platform.reply(post.posted().thread(), message.get(), mark));
            if (standing.isEmpty() && !turn.prove()) {
                strays.addReveal(round, post.channel(), reveal);
                return Step.Result.again();
            }
            return Step.Result.done(() -> round.revealedIn(post.channel(), reveal));
        });
    }

    /** Takes the buttons off the question, and says where its model answer is. */
    Step.Result closeQuestion(Turn turn, Round.Post post) {
        return guarded(turn, post.channel(), false, () -> {
            texts.closed(turn.round(), post.reveal() != null)
                    .ifPresent(closed ->
                            platforms.of(post.channel()).update(post.posted().message(), closed));
            return Step.Result.done();
        });
    }

    private static Step.Result guarded(Turn turn, ChannelRef channel, boolean late, Supplier<Step.Result> call) {
        try {
            return call.get();
        } catch (ChatException e) {
            log.info("Round {} was not taken in {}: {}", turn.round().id(), channel.key(), e.getMessage());
            if (!late && e.fault() != ChatException.Fault.REFUSED) {
                return Step.Result.again();
            }
            return Step.Result.refused(String.valueOf(e.getMessage()));
        }
    }
}
