package dev.whetstone.round;

import dev.whetstone.group.Slot;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one leased round one step further. What a round needs follows from its state: its posts, the reminders and the close
 * while it is open; its reveals once the last grade is known; then the end of its buttons and the features' part. Each channel
 * and each feature has a step of its own, tried again until it is done or nobody waits for it any more.
 */
public record RoundMachine(Turn.Means means, Channels channels, Followers followers, Skips skips, Duration grace) {

    static final String REMIND = "remind";
    public static final String POST = "post ";
    public static final String REVEAL = "reveal ";

    private static final Logger log = LoggerFactory.getLogger(RoundMachine.class);
    private static final String SETTLE = "settle";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration MEANINGFUL = Duration.ofHours(24);

    private Instant now() {
        return means.clock().instant();
    }

    /** @param claimedHere whether the round was claimed for this turn, so that nothing can stand in a channel yet */
    public void advance(Leased<Round> leased, StudyGroup group, boolean claimedHere) {
        Turn turn = new Turn(means, leased, group, claimedHere);
        Round round = turn.round();
        if (round.state() == Round.State.SCHEDULED) {
            leaveTime(round, group);
        }
        if (turn.take(() -> steps(turn), () -> settle(turn))) {
            end(turn);
        }
    }

    /**
     * A post that comes late leaves members half of the usual time, or the time until the group's next question where that is
     * shorter, and a quarter of an hour at least.
     */
    private void leaveTime(Round round, StudyGroup group) {
        Instant now = now();
        if (now.isAfter(round.dueAt().plus(Duration.ofMinutes(1)))) {
            Instant half = now.plus(group.cadence().closeAfter().dividedBy(2));
            Instant next = group.nextSlot().map(Slot::at).orElse(half);
            round.closeNotBefore(next.isBefore(half) ? next : half);
            round.closeNotBefore(now.plus(Duration.ofMinutes(15)));
        }
    }

    private List<Step> steps(Turn turn) {
        Round round = turn.round();
        Question question = channels.texts().question(round).orElse(null);
        Stream<Step> steps = switch (round.state()) {
            case SCHEDULED -> posts(turn);
            case OPEN ->
                Stream.of(posts(turn), reminders(turn, question), close(turn)).flatMap(all -> all);
            case CLOSED -> Stream.concat(settling(round), reveals(turn, question));
            case REVEALED ->
                question == null || isPast(round)
                        ? Stream.empty()
                        : Stream.of(
                                        reveals(turn, question),
                                        round.posts().stream()
                                                .filter(post -> post.reveal() != null
                                                        || round.steps()
                                                                .isDone(REVEAL
                                                                        + post.channel()
                                                                                .key()))
                                                .map(post -> closeQuestion(turn, post)),
                                        followers.afterReveal(round, turn.group(), question))
                                .flatMap(all -> all);
            case SKIPPED -> Stream.empty();
        };
        return steps.filter(step -> !round.steps().isDone(step.name())).toList();
    }

    /** Of an open round only those channels that were tried when it opened. */
    private Stream<Step> posts(Turn turn) {
        Round round = turn.round();
        boolean scheduled = round.state() == Round.State.SCHEDULED;
        if (!channels.texts().exists(round)) {
            return Stream.empty();
        }
        boolean late = now().isAfter(round.dueAt().plus(grace));
        return turn.group().channels().stream()
                .filter(channel ->
                        round.posts().stream().noneMatch(post -> post.channel().equals(channel)))
                .filter(channel -> scheduled
                        || round.steps().waitsUntil(POST + channel.key()).isPresent())
                .map(channel -> new Step(
                        POST + channel.key(),
                        round.dueAt(),
                        () -> channels.post(
                                turn,
                                channel,
                                () -> channels.texts().open(round, turn.group()).orElseThrow(),
                                late)));
    }

    private Stream<Step> reminders(Turn turn, @Nullable Question question) {
        if (question == null) {
            return Stream.empty();
        }
        Round round = turn.round();
        boolean wanted = !turn.group().cadence().remindBefore().isZero();
        return round
                .remindAt()
                .or(() -> wanted ? round.openedAt() : Optional.empty())
                .filter(round.closesAt()::isAfter)
                .map(at -> new Step(REMIND, at, () -> followers.remind(round, turn.group(), question)))
                .stream();
    }

    private Stream<Step> close(Turn turn) {
        Round round = turn.round();
        return Stream.of(new Step("close", round.closesAt(), () -> Step.Result.done(turn::close)));
    }

    /** Waits for what was written before the close and is not read or graded yet, for a while. */
    private Stream<Step> settling(Round round) {
        return Stream.of(new Step(SETTLE, round.closesAt(), () -> {
            Instant now = now();
            boolean patient = now.isBefore(round.closedAt().orElse(now).plus(PATIENCE));
            return patient && !(channels.catchUp().isDone(round) && followers.areSettled(round))
                    ? Step.Result.again(now.plusSeconds(1))
                    : Step.Result.done();
        }));
    }

    private Stream<Step> reveals(Turn turn, @Nullable Question question) {
        Round round = turn.round();
        if (question == null || !round.steps().isDone(SETTLE)) {
            return Stream.empty();
        }
        return round.posts().stream()
                .filter(post -> post.reveal() == null)
                .map(post -> new Step(
                        REVEAL + post.channel().key(),
                        round.closesAt(),
                        () -> channels.reveal(
                                turn, post, () -> followers.reveal(round, turn.group(), question), isPast(round))));
    }

    private Step closeQuestion(Turn turn, Round.Post post) {
        return new Step(
                "question " + post.channel().key(), turn.round().closesAt(), () -> channels.closeQuestion(turn, post));
    }

    /** After that nobody waits for it any more. */
    private boolean isPast(Round round) {
        Instant now = now();
        return !now.isBefore(round.closedAt().orElse(now).plus(MEANINGFUL));
    }

    /** One reveal is enough for the round to go on; the others follow it. True if something changed. */
    private boolean settle(Turn turn) {
        Round round = turn.round();
        boolean ready = round.state() == Round.State.CLOSED
                && round.steps().isDone(SETTLE)
                && (round.posts().stream().anyMatch(post -> post.reveal() != null)
                        || steps(turn).isEmpty());
        if (ready) {
            round.reveal(followers.summary(round));
            log.info("Round {} is revealed", round.id());
        }
        return ready;
    }

    private void end(Turn turn) {
        Round round = turn.round();
        List<Step> left = steps(turn);
        if (round.state() == Round.State.SCHEDULED && left.isEmpty()) {
            if (!turn.prove()) {
                return;
            }
            skips.skip(round, round.steps().refusal(POST).orElse("the group has no channel"));
        }
        if (!turn.end(
                left.stream().map(turn::due).min(Comparator.naturalOrder()).orElse(null))) {
            return;
        }
        if (round.steps().refusal("").isPresent()) {
            skips.tell(round, turn.group());
        }
        // What was missed while a round was being opened is read with the next tick.
        if (!turn.isClaimedHere() && channels.catchUp().isExpected(round)) {
            channels.catchUp().isDone(round);
        }
    }
}
