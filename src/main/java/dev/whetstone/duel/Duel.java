package dev.whetstone.duel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One duel: OFFERED → RUNNING → DONE, or DECLINED, LAPSED, WITHDRAWN before it began, or CALLED_OFF in its middle. Every move is
 * decided in here, within the write that makes it.
 *
 * <pre>{@code
 * { _id: "5d41…", groupId: "g1", topic: "sql", challenger: { memberId: "m7", answers: [ { score: 0.8, … } ], said: [ "ASK:0" ] },
 *   challenged: { memberId: "m2", … }, questions: [ "q1", "q2", "q3" ], state: "RUNNING", until: …, nextFireAt: …, version: 12 }
 * }</pre>
 */
@Document("duels")
final class Duel {

    /** Questions both answer. */
    static final int QUESTIONS = 3;

    /** An offer stands this long, and so long is there to answer from its acceptance. */
    static final Duration TIME = Duration.ofDays(1);

    /** How far a duel is. */
    enum State {
        OFFERED,
        RUNNING,
        DONE,
        DECLINED,
        LAPSED,
        WITHDRAWN,
        CALLED_OFF;

        boolean isOpen() {
            return this == OFFERED || this == RUNNING;
        }
    }

    @Id
    private final String id;

    private final String groupId;
    private final String topic;
    DuelSeat challenger;
    DuelSeat challenged;
    private List<String> questions = List.of();
    private State state = State.OFFERED;
    private Instant until = Instant.EPOCH;
    private DuelVerdict verdict = DuelVerdict.NONE;
    private @Nullable Instant endedAt;

    private boolean fought;
    private boolean toldChannel;
    List<DuelHold.Sending> sendings = List.of();
    long claims;
    int failures;

    @Nullable
    Instant heldUntil;

    @Nullable
    Instant nextFireAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the template reads it
    private @Nullable Long version;

    @PersistenceCreator
    Duel(String id, String groupId, String topic, DuelSeat challenger, DuelSeat challenged) {
        this.id = id;
        this.groupId = groupId;
        this.topic = topic;
        this.challenger = challenger;
        this.challenged = challenged;
    }

    /** An offer; {@code topic} is empty for any. */
    static Duel offer(Pair pair, String id, String groupId, String topic, Instant now) {
        Duel duel = new Duel(id, groupId, topic, DuelSeat.of(pair.challenger()), DuelSeat.of(pair.challenged()));
        duel.until = now.plus(TIME);
        duel.nextFireAt = now;
        return duel;
    }

    /** Two member ids. */
    record Pair(String challenger, String challenged) {}

    String id() {
        return id;
    }

    String groupId() {
        return groupId;
    }

    String topic() {
        return topic;
    }

    State state() {
        return state;
    }

    /** When the offer lapses, or the time to answer is up. */
    Instant until() {
        return until;
    }

    List<String> questions() {
        return questions;
    }

    DuelVerdict verdict() {
        return verdict;
    }

    /** Whether it is over and both had answered something. */
    boolean isFought() {
        return fought;
    }

    /** When it came to its end; until then, when it will at the latest. */
    Instant endedAt() {
        return endedAt == null ? until : endedAt;
    }

    /** Whether nobody is left in it. */
    boolean isDeserted() {
        return challenger.isGone() && challenged.isGone();
    }

    /** 0 is the challenger. */
    DuelSeat seat(int seat) {
        return seat == 0 ? challenger : challenged;
    }

    /** Their side, -1 if they have none. */
    int seatOf(String memberId) {
        return List.of(challenger.memberId(), challenged.memberId()).indexOf(memberId);
    }

    /** Whether both want the channel to know, and it does not yet. */
    boolean isForChannel() {
        return state == State.DONE && challenger.tells() && challenged.tells() && !toldChannel;
    }

    /** Whether this is the question the member is at, and they may answer it at that moment. */
    boolean isAt(String memberId, int number, Instant at) {
        int seat = seatOf(memberId);
        return state == State.RUNNING
                && at.isBefore(until)
                && seat >= 0
                && seat(seat).pending() == null
                && seat(seat).next() == number
                && number < questions.size();
    }

    boolean accept(String memberId, List<String> picked, Instant now) {
        if (state != State.OFFERED || seatOf(memberId) != 1 || !now.isBefore(until)) {
            return false;
        }
        this.questions = List.copyOf(picked);
        this.state = State.RUNNING;
        this.until = now.plus(TIME);
        return wake(now);
    }

    boolean decline(String memberId, Instant now) {
        return state == State.OFFERED && seatOf(memberId) == 1 && end(State.DECLINED, now);
    }

    boolean withdraw(String memberId, Instant now) {
        return state == State.OFFERED && seatOf(memberId) == 0 && end(State.WITHDRAWN, now);
    }

    boolean callOff(Instant now) {
        return state.isOpen() && end(State.CALLED_OFF, now);
    }

    boolean answer(String memberId, int number, String text, Instant now) {
        return isAt(memberId, number, now) && set(seatOf(memberId), own -> own.answered(text, now), now);
    }

    /** Keeps words that may be meant as an answer; false if they cannot be. */
    boolean wrote(String memberId, DuelSeat.Draft words, Instant now) {
        int seat = seatOf(memberId);
        return seat >= 0
                && isAt(memberId, seat(seat).next(), now)
                && !seat(seat).said().contains(DuelTask.Kind.DRAFT + ":" + words.key())
                && set(seat, own -> own.wrote(words), now);
    }

    /** Forgets words that were taken back; false if they are not kept. */
    boolean drop(String memberId, String key, Instant now) {
        int seat = seatOf(memberId);
        return seat >= 0 && seat(seat).hasDraft(key) && set(seat, own -> own.wrote(null), now);
    }

    /** Takes words that say that they are the answer to this question; false if they cannot be, or were taken before. */
    boolean wroteAnswer(String memberId, int number, DuelSeat.Draft words, String answer, Instant now) {
        String once = DuelTask.Kind.DRAFT + ":" + words.key();
        return isAt(memberId, number, now)
                && !seat(seatOf(memberId)).said().contains(once)
                && set(seatOf(memberId), own -> own.told(once).counted(words.key(), answer, now), now);
    }

    boolean tell(String memberId, Instant now) {
        int seat = seatOf(memberId);
        return state == State.DONE && seat >= 0 && !seat(seat).tells() && set(seat, DuelSeat::telling, now);
    }

    /** The grade of the answer a member is waiting for; false if it has one. */
    boolean graded(DuelTask task, DuelAnswer answer, Instant now) {
        DuelSeat own = seat(task.seat());
        if (state != State.RUNNING || own.pending() == null || own.next() != task.number()) {
            return false;
        }
        boolean set = set(task.seat(), seat -> seat.graded(answer), now);
        boolean through = challenger.next() == questions.size() && challenged.next() == questions.size();
        return (through || isTimeUp(now)) ? end(State.DONE, now) : set;
    }

    /** Whether the time is up and nothing sent in it waits for a grade. */
    boolean isTimeUp(Instant now) {
        return !now.isBefore(until) && challenger.pending() == null && challenged.pending() == null;
    }

    boolean said(DuelTask task, Instant now) {
        if (task.seat() == DuelTask.BOTH) {
            this.toldChannel = true;
            return wake(now);
        }
        return set(task.seat(), own -> own.told(task.name()), now);
    }

    /** Takes a member's name and words out; a duel that is not over is called off. */
    boolean forget(String memberId, Instant now) {
        int seat = seatOf(memberId);
        if (seat < 0 || memberId.isEmpty()) {
            return false;
        }
        boolean unused = callOff(now);
        return set(seat, own -> DuelSeat.of(""), now);
    }

    boolean end(State ending, Instant now) {
        this.state = ending;
        this.endedAt = now;
        this.verdict = ending == State.DONE ? DuelVerdict.of(challenger, challenged) : DuelVerdict.NONE;
        this.fought = ending == State.DONE && challenger.hasBegun() && challenged.hasBegun();
        return wake(now);
    }

    boolean set(int seat, UnaryOperator<DuelSeat> change, Instant now) {
        this.challenger = seat == 0 ? change.apply(challenger) : challenger;
        this.challenged = seat == 1 ? change.apply(challenged) : challenged;
        return wake(now);
    }

    private boolean wake(Instant now) {
        Instant held = heldUntil;
        this.nextFireAt = held != null && held.isAfter(now) ? held : now;
        return true;
    }
}
