package dev.whetstone.round;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The next step of a round that is held by a lease. */
final class RoundSteps {

    private static final Logger log = LoggerFactory.getLogger(RoundSteps.class);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Rounds rounds;
    private final RoundTexts texts;
    private final Poster poster;
    private final Revealer revealer;
    private final Aftermath aftermath;
    private final CatchUp catchUp;
    private final List<RoundFollower> followers;
    private final Clock clock;

    RoundSteps(
            Rounds rounds,
            RoundTexts texts,
            Poster poster,
            Revealer revealer,
            Aftermath aftermath,
            CatchUp catchUp,
            List<RoundFollower> followers,
            Clock clock) {
        this.rounds = rounds;
        this.texts = texts;
        this.poster = poster;
        this.revealer = revealer;
        this.aftermath = aftermath;
        this.catchUp = catchUp;
        this.followers = followers;
        this.clock = clock;
    }

    void advance(Round round, StudyGroup group) {
        switch (round.state()) {
            case SCHEDULED -> poster.post(round, group, false);
            case OPEN -> goOnOrClose(round, group);
            case CLOSED -> reveal(round, group, false);
            case REVEALED -> aftermath.go(round, group);
            default -> log.debug("Round {} needs nothing more", round.id());
        }
    }

    /** What the round's next step is to those who watch. */
    String describe(Round round) {
        String title =
                texts.question(round).map(question -> question.head().title()).orElse("a question");
        return switch (round.state()) {
            case OPEN ->
                round.remindAt().isPresent()
                        ? "the reminder for “" + title + "”"
                        : "“" + title + "” closes and is revealed";
            case CLOSED -> "the reveal of “" + title + "”";
            case REVEALED -> "what is left to say about “" + title + "”";
            default -> "“" + title + "” is posted";
        };
    }

    private void goOnOrClose(Round round, StudyGroup group) {
        Instant now = clock.instant();
        if (now.isBefore(round.closesAt())) {
            goOn(round, group, now);
            return;
        }
        if (!catchUp.isDone(round)) {
            round.waitUntil(now.plusSeconds(1));
            rounds.store(round);
            return;
        }
        round.close(now);
        if (rounds.store(round)) {
            reveal(round, group, true);
        }
    }

    private void reveal(Round round, StudyGroup group, boolean fresh) {
        revealer.reveal(round, group, fresh);
        if (round.isRevealed()) {
            aftermath.go(round, group);
        }
    }

    private void goOn(Round round, StudyGroup group, Instant now) {
        if (round.isPostMissing(now)) {
            poster.post(round, group, false);
            return;
        }
        if (round.remindAt().filter(at -> !at.isAfter(now)).isPresent()) {
            round.remindNextAt(texts.question(round)
                    .flatMap(question -> remind(round, group, question))
                    .orElse(null));
        } else {
            round.planNext();
        }
        rounds.store(round);
    }

    private Optional<Instant> remind(Round round, StudyGroup group, Question question) {
        List<Instant> later = new ArrayList<>();
        for (RoundFollower follower : followers) {
            try {
                follower.remind(round, group, question).ifPresent(later::add);
            } catch (RuntimeException e) {
                log.warn("The reminders of round {} failed in part and will be tried again", round.id(), e);
                later.add(clock.instant().plus(AGAIN));
            }
        }
        return later.stream().min(Comparator.naturalOrder());
    }
}
