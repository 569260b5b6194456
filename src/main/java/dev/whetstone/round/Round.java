package dev.whetstone.round;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.group.Cadence;
import dev.whetstone.schedule.StepLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** One question posted to one group on one slot. Its id {@code group.date.slot} is the claim: whoever inserts it posts it. */
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
    private final Instant dueAt;
    private int planDay;
    private String theme = "";
    private ZoneId zone = ZoneOffset.UTC;
    private boolean sealed;
    private Instant closesAt;
    private State state = State.SCHEDULED;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private List<Post> posts = List.of();
    private int answered;
    private double averageGrade;
    private StepLog steps = new StepLog(List.of());

    @PersistenceCreator
    Round(String id, String groupId, LocalDate date, String questionId, Instant dueAt) {
        this.id = id;
        this.groupId = groupId;
        this.date = date;
        this.questionId = questionId;
        this.dueAt = dueAt;
        this.closesAt = dueAt;
    }

    /** The same as part of a plan, in a group's rhythm. */
    Round in(RoundKey.Pick pick, Cadence cadence) {
        planDay = pick.planDay();
        theme = pick.theme();
        zone = cadence.zone();
        sealed = cadence.sealed();
        return this;
    }

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

    public RoundKey.Pick pick() {
        return new RoundKey.Pick(questionId, planDay, theme);
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

    /** The threads of its question, one in each channel it was posted to. */
    public List<ThreadRef> threads() {
        return posts.stream().map(post -> post.posted().thread()).toList();
    }

    public List<ChannelRef> channels() {
        return posts.stream().map(Post::channel).toList();
    }

    public RoundFollower.Summary summary() {
        return new RoundFollower.Summary(answered, averageGrade);
    }

    public StepLog steps() {
        return steps;
    }

    /** When members are looked at who may have to be reminded; empty if nobody is to be reminded any more. */
    public Optional<Instant> remindAt() {
        return steps.waitsUntil(RoundMachine.REMIND);
    }

    /** Whether an answer given at this moment counts for points. */
    public boolean takesAnswersAt(Instant at) {
        return state != State.SKIPPED && at.isBefore(closedAt == null ? closesAt : closedAt);
    }

    public boolean isRevealed() {
        return state == State.REVEALED;
    }

    /** SCHEDULED → OPEN with the first post; others follow. {@code order} is the group's. */
    void posted(ChannelRef channel, Posted posted, List<ChannelRef> order, Instant now) {
        this.posts = Stream.concat(posts.stream(), Stream.of(new Post(channel, posted, null)))
                .sorted(Comparator.comparingInt(post -> order.indexOf(post.channel())))
                .toList();
        if (state == State.SCHEDULED) {
            this.state = State.OPEN;
            this.openedAt = now;
        }
    }

    void revealedIn(ChannelRef channel, MessageRef reveal) {
        this.posts = posts.stream()
                .map(post -> post.channel().equals(channel) ? new Post(channel, post.posted(), reveal) : post)
                .toList();
    }

    void closeNotBefore(Instant end) {
        this.closesAt = end.isAfter(closesAt) ? end : closesAt;
    }

    /** OPEN → CLOSED; the reveal is due at once. */
    void close(Instant now) {
        move(State.OPEN, State.CLOSED);
        this.closedAt = now.isBefore(closesAt) ? now : closesAt;
    }

    /** CLOSED → REVEALED; what follows the reveal is still to be done. */
    void reveal(RoundFollower.Summary summary) {
        move(State.CLOSED, State.REVEALED);
        this.answered = summary.answered();
        this.averageGrade = summary.averageGrade();
    }

    /** The slot passes without a question; only before anything was posted. */
    public void skip(String reason) {
        move(State.SCHEDULED, State.SKIPPED);
        steps.done("skip", reason);
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("Round " + id + " is " + state + ", not " + from);
        }
        this.state = to;
    }
}
