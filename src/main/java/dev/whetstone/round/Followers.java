package dev.whetstone.round;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.schedule.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features' part in a round's life; a fault of one is no other's. */
record Followers(List<RoundFollower> all, Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(Followers.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    Step.Result remind(Round round, StudyGroup group, Question question) {
        List<Instant> later = new ArrayList<>();
        for (RoundFollower follower : all) {
            try {
                follower.remind(round, group, question).ifPresent(later::add);
            } catch (RuntimeException e) {
                log.warn("The reminders of round {} failed in part and will be tried again", round.id(), e);
                later.add(clock.instant().plus(AGAIN));
            }
        }
        return later.stream()
                .min(Comparator.naturalOrder())
                .map(Step.Result::again)
                .orElseGet(Step.Result::done);
    }

    boolean areSettled(Round round) {
        return all.stream().allMatch(follower -> follower.isSettled(round));
    }

    /** The model answer with what the features add to it. */
    ChatMessage reveal(Round round, StudyGroup group, Question question) {
        boolean owed = all.stream().anyMatch(follower -> follower.isOwed(round, group));
        return RevealMessage.full(
                question,
                all.stream()
                        .flatMap(follower -> follower.highlights(round, group, question).stream())
                        .toList(),
                owed);
    }

    RoundFollower.Summary summary(Round round) {
        return all.stream()
                .map(follower -> follower.summary(round))
                .filter(known -> known.answered() > 0)
                .findFirst()
                .orElse(RoundFollower.Summary.NONE);
    }

    /** What the features do once the reveal stands somewhere, each a step of its own. */
    Stream<Step> afterReveal(Round round, StudyGroup group, Question question) {
        return all.stream()
                .map(follower -> new Step(
                        follower.getClass().getSimpleName(),
                        round.closesAt(),
                        () -> follower.afterReveal(round, group, question) ? Step.Result.done() : Step.Result.again()));
    }
}
