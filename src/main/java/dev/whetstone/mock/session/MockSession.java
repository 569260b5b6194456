package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mock interview: PROPOSED → CONFIRMED → RUNNING → FEEDBACK → DONE, or MISSED where it was not held. Its moves are made by
 * {@link Agreement} before it begins, {@link Play}, {@link Hearing} and {@link SessionClock} from then on, each on the session as
 * it is stored, so that of two people who press at once the second finds that it was done; what is to be said because of a move
 * is noted in the same write.
 *
 * <pre>{@code
 * { _id: "7k2…", groupId: "g1", scenarioId: "sql-live", seats: [ { memberId: "m7", role: "CANDIDATE" }, … ], startsAt: …,
 *   state: "RUNNING", confirmed: [ "m7", "m2" ], here: [ "m7", "m2" ], course: { part: 2, since: …, … },
 *   ground: "OPEN", place: { platform: "discord", workspace: …, channel: … }, ticks: [ { about: "m7", part: 1, point: 0 } ], cues: [ { number: 9, to: "m2", kind: "HALF", … } ], nextFireAt: …, version: 12 }
 * }</pre>
 */
@Document("mock_sessions")
public final class MockSession {

    /** Whoever waits this long may go. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    /** After this, feedback can be read whoever still owes theirs. */
    public static final Duration FEEDBACK_FOR = Duration.ofDays(1);

    /** Where nobody came in this time, the session is over. */
    static final Duration NOBODY = Duration.ofMinutes(30);

    /** How far a session is. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        RUNNING,
        FEEDBACK,
        DONE,
        MISSED;

        public boolean isOpen() {
            return this != DONE && this != MISSED;
        }
    }

    /** A point the interviewer found met, numbered as the scenario has it. */
    public record Tick(String about, int part, int point) {}

    /** What a grader gave the answer {@code number} of a candidate, 0..1. */
    public record Result(String about, int part, int number, double score) {}

    /**
     * What a language model asked on and noted when it read the answer {@code number}; either may be empty.
     *
     * @param reader the model as people are told
     */
    public record Remark(int part, int number, String reader, String question, String note) {}

    @Id
    private final String id;

    private final String groupId;
    private final String scenarioId;
    List<Seat> seats;
    Instant startsAt;
    State state = State.PROPOSED;
    Set<String> confirmed = Set.of();
    Set<String> here = Set.of();

    @Nullable
    String declinedBy;

    @Nullable
    Course course;

    boolean changed;
    List<Tick> ticks = List.of();
    List<Result> results = List.of();
    List<Remark> remarks = List.of();
    Set<String> sent = Set.of();
    List<String> heard = List.of();
    List<Written> written = List.of();
    List<Hearing.Change> early = List.of();
    Set<Integer> withdrawn = Set.of();
    Ground ground = Ground.DIRECT;

    @Nullable
    ChannelRef place;

    Set<String> pointed = Set.of();
    List<Cue> cues = List.of();
    int lastCue;
    int lastSpoken;
    boolean called;
    boolean waited;
    long claims;

    @Nullable
    Instant heldUntil;

    @Nullable
    Instant endedAt;

    @Nullable
    Instant nextFireAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the template reads it
    private @Nullable Long version;

    @PersistenceCreator
    MockSession(String id, String groupId, String scenarioId, List<Seat> seats, Instant startsAt) {
        this.id = id;
        this.groupId = groupId;
        this.scenarioId = scenarioId;
        this.seats = seats;
        this.startsAt = startsAt;
    }

    /** One member and the bot, from now on; whoever asks for it is here. */
    public static MockSession alone(String id, String groupId, String scenarioId, String memberId, Instant now) {
        Seat seat = new Seat(memberId, Seat.Role.CANDIDATE);
        MockSession session = new MockSession(id, groupId, scenarioId, List.of(seat), now);
        session.confirmed = Set.of(memberId);
        session.state = State.CONFIRMED;
        session.nextFireAt = now;
        return session;
    }

    /** A proposal that lapses at {@code until}. */
    public static MockSession propose(
            String id, String groupId, String scenarioId, List<Seat> seats, Instant startsAt, Instant until) {
        MockSession session = new MockSession(id, groupId, scenarioId, List.copyOf(seats), startsAt);
        session.nextFireAt = until;
        return session;
    }

    public String id() {
        return id;
    }

    public String groupId() {
        return groupId;
    }

    public String scenarioId() {
        return scenarioId;
    }

    public List<Seat> seats() {
        return seats;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public State state() {
        return state;
    }

    public Set<String> confirmed() {
        return confirmed;
    }

    /** Who said that they are here; the others did not come where it was missed. */
    public Set<String> here() {
        return here;
    }

    /** Whoever said no, where somebody did. */
    public Optional<String> declinedBy() {
        return Optional.ofNullable(declinedBy);
    }

    /** Where a running session is; of one that is over, where it ended. */
    public Optional<Course> course() {
        return Optional.ofNullable(course);
    }

    /** Whether each of the two was interviewer and candidate. */
    public boolean hasChangedRoles() {
        return changed;
    }

    public List<Tick> ticks() {
        return ticks;
    }

    /** What graders gave to what candidates wrote, the oldest first. */
    public List<Result> results() {
        return results;
    }

    /** What a language model remarked, in the order it did. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Whether a member was the candidate of a part; of parts that were not played, whether they would have been. */
    public boolean wasCandidate(String memberId, int part) {
        Course played = course;
        boolean now = who(Seat.Role.CANDIDATE).filter(memberId::equals).isPresent();
        boolean then = who(Seat.Role.INTERVIEWER).filter(memberId::equals).isPresent();
        return played != null && part <= played.part() && ((changed && part < played.swapAt()) ? then : now);
    }

    /** The place it is held in; empty where that is direct messages. */
    public Optional<ChannelRef> place() {
        return ground == Ground.OPEN ? Optional.ofNullable(place) : Optional.empty();
    }

    /** Whether it was held in a place that was lost meanwhile, or closed. */
    public boolean hasLeftItsPlace() {
        return ground == Ground.LEFT;
    }

    List<Cue> cues() {
        return cues;
    }

    /** When it needs work, such as a proposal that lapses. */
    public Optional<Instant> nextFireAt() {
        return Optional.ofNullable(nextFireAt);
    }

    public Optional<Seat> seatOf(String memberId) {
        return seats.stream().filter(seat -> seat.memberId().equals(memberId)).findFirst();
    }

    /** Who has a role now. */
    public Optional<String> who(Seat.Role role) {
        return seats.stream()
                .filter(seat -> seat.role() == role)
                .map(Seat::memberId)
                .findFirst();
    }

    /** The others with a seat. */
    public List<String> others(String memberId) {
        return seats.stream()
                .map(Seat::memberId)
                .filter(other -> !other.equals(memberId))
                .toList();
    }

    /** Whether the bot is the interviewer. */
    public boolean isAlone() {
        return seats.size() == 1 && seats.get(0).role() == Seat.Role.CANDIDATE;
    }

    /** Whether the words of this cue pressed their button already. */
    public boolean hasPressed(Cue cue) {
        return lastSpoken >= cue.number();
    }

    /** Whether its members have no time for another one: it is agreed and not over. */
    boolean takesTime() {
        return state == State.CONFIRMED || state == State.RUNNING;
    }

    /** Who must be there for it to begin. */
    public Set<String> players() {
        return seats.stream()
                .filter(seat -> seat.role() != Seat.Role.OBSERVER)
                .map(Seat::memberId)
                .collect(Collectors.toSet());
    }

    /** Takes a member's name out of everything. */
    void forget(String memberId) {
        this.early = List.of();
        this.confirmed = Agreement.without(confirmed, memberId);
        this.here = Agreement.without(here, memberId);
        this.sent = Agreement.without(sent, memberId);
        this.pointed = Agreement.without(pointed, memberId);
        this.declinedBy = memberId.equals(declinedBy) ? null : declinedBy;
        this.results = results.stream()
                .filter(result -> !result.about().equals(memberId))
                .toList();
        this.ticks =
                ticks.stream().filter(tick -> !tick.about().equals(memberId)).toList();
    }
}
