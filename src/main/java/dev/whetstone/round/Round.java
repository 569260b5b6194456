package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.group.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One question posted to one group on one slot. Its id {@code group:date:slot} is the claim: whoever inserts it posts it.
 * {@code nextFireAt} is when it needs work again; a claim moves it one lease ahead and raises {@code fence}, and every change
 * is stored only while the fence is still the claimer's.
 */
@Document("rounds")
public final class Round {

    /** How far a round is; SKIPPED and REVEALED are final. */
    public enum State {
        SCHEDULED,
        OPEN,
        CLOSED,
        REVEALED,
        SKIPPED
    }

    /** The question's message in one channel of the group, and its reveal once that is posted. */
    public record Post(
            ChannelRef channel, Posted posted, @Nullable MessageRef reveal) {}

    @Id
    private final String id;

    private final String groupId;
    private final LocalDate date;
    private final String questionId;
    private final int planDay;
    private final String theme;
    private final Instant dueAt;
    private final ZoneId zone;
    private final boolean sealed;
    private Instant closesAt;
    private @Nullable Instant remindAt;
    private State state = State.SCHEDULED;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private List<Post> posts = List.of();
    private @Nullable Instant nextFireAt;
    private @Nullable Instant postAgainAt;
    private long fence = 1;
    private int attempts;
    private @Nullable String skipReason;
    private int answered;
    private double averageGrade;
    private List<String> done = List.of();

    @PersistenceCreator
    Round(
            String id,
            String groupId,
            LocalDate date,
            String questionId,
            int planDay,
            String theme,
            Instant dueAt,
            ZoneId zone,
            boolean sealed,
            Instant closesAt) {
        this.id = id;
        this.groupId = groupId;
        this.date = date;
        this.questionId = questionId;
        this.planDay = planDay;
        this.theme = theme;
        this.dueAt = dueAt;
        this.zone = zone;
        this.sealed = sealed;
        this.closesAt = closesAt;
    }

    /** A round claimed for posting: it belongs to its creator until the lease ends. */
    static Round claimed(RoundKey key, Pick pick, Cadence cadence, Instant dueAt, Instant leaseEnd) {
        Round round = new Round(
                key.id(),
                key.groupId(),
                key.date(),
                pick.questionId(),
                pick.planDay(),
                pick.theme(),
                dueAt,
                cadence.zone(),
                cadence.sealed(),
                dueAt.plus(cadence.closeAfter()));
        if (!cadence.remindBefore().isZero()) {
            round.remindAt = round.closesAt.minus(cadence.remindBefore());
        }
        round.nextFireAt = leaseEnd;
        return round;
    }

    /** A slot that passed without a question. */
    static Round missed(RoundKey key, Cadence cadence, Instant dueAt, String reason) {
        Round round = new Round(
                key.id(), key.groupId(), key.date(), "", 0, "", dueAt, cadence.zone(), cadence.sealed(), dueAt);
        round.skip(reason);
        return round;
    }

    /** What a round asks: the question, and the plan day and theme it stands for. */
    record Pick(String questionId, int planDay, String theme) {}

    public String id() {
        return id;
    }

    public String groupId() {
        return groupId;
    }

    /** The group's local date this round counts for. */
    public LocalDate date() {
        return date;
    }

    public String questionId() {
        return questionId;
    }

    public int planDay() {
        return planDay;
    }

    public String theme() {
        return theme;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isSealed() {
        return sealed;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Optional<Instant> remindAt() {
        return Optional.ofNullable(remindAt);
    }

    public State state() {
        return state;
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public List<Post> posts() {
        return posts;
    }

    public Optional<Instant> nextFireAt() {
        return Optional.ofNullable(nextFireAt);
    }

    public long fence() {
        return fence;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> skipReason() {
        return Optional.ofNullable(skipReason);
    }

    public int answered() {
        return answered;
    }

    public double averageGrade() {
        return averageGrade;
    }

    /** Whether an answer given at this moment counts for points. */
    public boolean takesAnswersAt(Instant at) {
        Instant end = closedAt == null ? closesAt : closedAt;
        return state != State.SKIPPED && at.isBefore(end);
    }

    /** Whether it was posted by hand, besides what the cadence plans. */
    public boolean isExtra() {
        return RoundKey.isExtra(id);
    }

    public boolean isRevealed() {
        return state == State.REVEALED;
    }

    /** The idempotency mark of the question's post. */
    String postMark() {
        return "round:" + id;
    }

    /** The idempotency mark of the reveal. */
    String revealMark() {
        return "reveal:" + id;
    }

    void posted(ChannelRef channel, Posted posted) {
        List<Post> all = new ArrayList<>(posts);
        all.add(new Post(channel, posted, null));
        this.posts = List.copyOf(all);
    }

    void revealedIn(ChannelRef channel, MessageRef reveal) {
        this.posts = posts.stream()
                .map(post -> post.channel().equals(channel) ? new Post(channel, post.posted(), reveal) : post)
                .toList();
    }

    /**
     * SCHEDULED → OPEN. A post that came late leaves members half of the usual time, or the time until the group's next question
     * where that is shorter, and a quarter of an hour at least.
     */
    void open(Instant now, @Nullable Instant nextQuestion) {
        require(State.SCHEDULED);
        this.state = State.OPEN;
        this.openedAt = now;
        this.attempts = 0;
        if (now.isAfter(dueAt.plus(Duration.ofMinutes(1)))) {
            Instant half = now.plus(Duration.between(dueAt, closesAt).dividedBy(2));
            Instant end = nextQuestion != null && nextQuestion.isBefore(half) ? nextQuestion : half;
            this.closesAt = Collections.max(List.of(closesAt, end, now.plus(Duration.ofMinutes(15))));
        }
        if (remindAt != null) {
            this.remindAt = now;
        }
        planNext();
    }

    /** Plans another try at the channels of an open round that have no post yet; null if there is none to make. */
    void postAgainAt(@Nullable Instant when) {
        require(State.OPEN);
        this.attempts++;
        this.postAgainAt = when;
        planNext();
    }

    /** Whether channels without a post are to be tried again by now. */
    boolean isPostMissing(Instant now) {
        return postAgainAt != null && !postAgainAt.isAfter(now);
    }

    /** Who was to be reminded by now was; null if nobody is to be reminded later. */
    void remindNextAt(@Nullable Instant when) {
        this.remindAt = when;
        planNext();
    }

    /** OPEN → CLOSED; the reveal is due at once. */
    void close(Instant now) {
        require(State.OPEN);
        this.state = State.CLOSED;
        this.attempts = 0;
        this.closedAt = now.isBefore(closesAt) ? now : closesAt;
    }

    /** CLOSED → REVEALED; what follows the reveal is still to be done. */
    void reveal(int howManyAnswered, double average) {
        require(State.CLOSED);
        this.state = State.REVEALED;
        this.attempts = 0;
        this.answered = howManyAnswered;
        this.averageGrade = average;
    }

    /** Whether a step that follows the reveal was done. */
    boolean isDone(String step) {
        return done.contains(step);
    }

    void done(String step) {
        List<String> all = new ArrayList<>(done);
        all.add(step);
        this.done = List.copyOf(all);
    }

    /** Nothing is left to do. */
    void end() {
        require(State.REVEALED);
        this.nextFireAt = null;
    }

    /** The slot passes without a question; only before anything was posted. */
    void skip(String reason) {
        require(State.SCHEDULED);
        this.state = State.SKIPPED;
        this.skipReason = reason;
        this.nextFireAt = null;
    }

    /** Tries the current step again later, because it failed. */
    void postpone(Instant until) {
        this.attempts++;
        this.nextFireAt = until;
    }

    /** Whoever works on it holds it until then. */
    void leasedUntil(Instant end) {
        this.nextFireAt = end;
    }

    /** Looks again later whether the current step can be done. */
    void waitUntil(Instant later) {
        this.nextFireAt = later;
    }

    /** Plans the next thing an open round needs. */
    void planNext() {
        this.nextFireAt = Stream.of(Optional.ofNullable(remindAt), Optional.ofNullable(postAgainAt))
                .flatMap(Optional::stream)
                .filter(closesAt::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(closesAt);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("Round " + id + " is " + state + ", not " + expected);
        }
    }
}
