package dev.whetstone.round;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows a reveal: the reveal in channels that were away, the end of each question's buttons, and each follower's part. Every
 * step is done once, tried again until it is done or has lost its meaning, and stops no other.
 */
final class Aftermath {

    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

    /** After that nobody waits for it any more. */
    private static final Duration MEANINGFUL = Duration.ofHours(24);

    private final Rounds rounds;
    private final RoundTexts texts;
    private final Revealer revealer;
    private final List<RoundFollower> followers;
    private final Clock clock;
    private final Leases leases;

    Aftermath(
            Rounds rounds,
            RoundTexts texts,
            Revealer revealer,
            List<RoundFollower> followers,
            Clock clock,
            Leases leases) {
        this.rounds = rounds;
        this.texts = texts;
        this.revealer = revealer;
        this.followers = followers;
        this.clock = clock;
        this.leases = leases;
    }

    /** Takes every step of a revealed round that is not done; those that fail are tried again later. */
    void go(Round round, StudyGroup group) {
        boolean complete = true;
        for (Map.Entry<String, BooleanSupplier> step : steps(round, group).entrySet()) {
            if (round.isDone(step.getKey())) {
                continue;
            }
            if (!leases.prove(round)) {
                return;
            }
            if (attempt(round, step.getKey(), step.getValue())) {
                round.done(step.getKey());
            } else {
                complete = false;
            }
        }
        end(round, complete);
        rounds.store(round);
    }

    private void end(Round round, boolean complete) {
        Instant now = clock.instant();
        Instant end = round.closedAt().orElse(now).plus(MEANINGFUL);
        if (!complete && now.isBefore(end)) {
            round.postpone(now.plus(Backoff.after(round.attempts())));
            return;
        }
        if (!complete) {
            log.warn("Not everything that follows the reveal of round {} could be done in a day", round.id());
        }
        round.end();
    }

    private Map<String, BooleanSupplier> steps(Round round, StudyGroup group) {
        Map<String, BooleanSupplier> steps = new LinkedHashMap<>();
        Question question = texts.question(round).orElse(null);
        if (question == null) {
            return steps;
        }
        for (Round.Post post : round.posts()) {
            String channel = post.channel().key();
            steps.put(
                    "reveal " + channel,
                    () -> post.reveal() != null || revealer.revealLate(round, group, post, question));
            steps.put("question " + channel, () -> revealer.closeQuestion(round, post));
        }
        for (RoundFollower follower : followers) {
            steps.put(follower.getClass().getSimpleName(), () -> follower.afterReveal(round, group, question));
        }
        return steps;
    }

    private static boolean attempt(Round round, String name, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            log.warn("The step “{}” after the reveal of round {} failed and will be tried again", name, round.id(), e);
            return false;
        }
    }
}
