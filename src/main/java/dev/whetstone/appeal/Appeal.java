package dev.whetstone.appeal;

import dev.whetstone.feedback.GivenAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;
import org.springframework.util.DigestUtils;

/**
 * A member's word that an answer is better than its grade; one for each text. OPEN until it is decided, withdrawn or expired, and
 * then until its author was told. Whatever is decided is decided inside one atomic change, so that of two people the first stands.
 *
 * <pre>{@code
 * { _id: "5d41…", roundId: "g1:2026-03-02:0900", groupId: "g1", memberId: "m7", digest: "9f…", before: 0.5, at: …,
 *   forPeers: false, passedAt: null, state: "DECIDED", votes: [ { voter: "m2", admin: true, score: 0.9, reason: "Lazy is said" } ],
 *   asked: [ "m2" ], tried: null, nextFireAt: …, version: 3 }
 * }</pre>
 */
@Document("appeals")
public final class Appeal {

    /** After this an appeal that no admin decided goes to peers, and one that peers did not decide ends. */
    static final Duration OPEN_FOR = Duration.ofDays(14);

    /** So many peers decide where no admin can. */
    static final int PEERS = 2;

    enum State {
        OPEN,
        DECIDED,
        WITHDRAWN,
        EXPIRED
    }

    @Id
    private final String id;

    @Unwrapped(onEmpty = Unwrapped.OnEmpty.USE_NULL)
    private final AppealedText about;

    private final Instant at;
    private boolean forPeers;
    private @Nullable Instant passedAt;
    private State state = State.OPEN;
    private List<AppealVotes.Vote> votes = List.of();
    private Set<String> asked = Set.of();
    private @Nullable String opinion;
    private @Nullable Instant tried;

    @SuppressWarnings("UnusedVariable") // the database's index is what reads it
    private @Nullable Instant nextFireAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the template reads it
    private @Nullable Long version;

    @PersistenceCreator
    Appeal(String id, AppealedText about, Instant at, boolean forPeers) {
        this.id = id;
        this.about = about;
        this.at = at;
        this.forPeers = forPeers;
    }

    static Appeal against(GivenAnswer answer, boolean forPeers, Instant now) {
        Appeal appeal = new Appeal(id(answer), AppealedText.of(answer), now, forPeers);
        appeal.nextFireAt = now;
        return appeal;
    }

    /** The same for the same text of the same answer. */
    public static String id(GivenAnswer answer) {
        String text = String.join("|", answer.roundId(), answer.memberId(), answer.digest());
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    public String id() {
        return id;
    }

    public String roundId() {
        return about.roundId();
    }

    String groupId() {
        return about.groupId();
    }

    public String memberId() {
        return about.memberId();
    }

    public String digest() {
        return about.digest();
    }

    /** The score it was made against. */
    public double before() {
        return about.before();
    }

    public Instant at() {
        return at;
    }

    /** Whether two peers decide, because there is no admin who may, or none who did. */
    boolean isForPeers() {
        return forPeers;
    }

    State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** When those who are asked now have had their time. */
    Instant until() {
        return (passedAt == null ? at : passedAt).plus(OPEN_FOR);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until());
    }

    /** Whether peers were asked because no admin decided in time. */
    boolean isPassedOn() {
        return passedAt != null;
    }

    /** Gives it to peers, who have as long as the admins had; false if they have it or it has ended. */
    boolean passOn(Instant now) {
        if (!isOpen() || forPeers) {
            return false;
        }
        this.forPeers = true;
        this.passedAt = now;
        this.asked = Set.of();
        this.tried = null;
        this.nextFireAt = now;
        return true;
    }

    Set<String> asked() {
        return asked;
    }

    /** How many more peers must be asked, if of those who were these are still there. */
    int peersMissing(Set<String> present) {
        long owed = asked.stream()
                .filter(present::contains)
                .filter(one -> votes.stream().noneMatch(vote -> vote.voter().equals(one)))
                .count();
        return Math.max(0, PEERS - votes.size() - (int) owed);
    }

    /** Since when those who were not asked may have been; null where nobody has tried. */
    @Nullable
    Instant tried() {
        return tried;
    }

    /** Whether a second reader had the chance to read it. */
    boolean isRead() {
        return opinion != null;
    }

    /** What a second reader would give it, in percent, if there was one. */
    Optional<String> opinion() {
        return Optional.ofNullable(opinion).filter(percent -> !percent.isEmpty());
    }

    /** Notes what a second reader would give it in percent, empty for no opinion. */
    boolean read(String percent) {
        this.opinion = percent;
        return true;
    }

    List<AppealVotes.Vote> votes() {
        return votes;
    }

    Optional<AppealVotes.Outcome> outcome() {
        return state == State.DECIDED ? Optional.of(new AppealVotes(votes).outcome(about.before())) : Optional.empty();
    }

    /** Takes a vote, one of each person; an admin's decides, and so do two peers'. False if it is decided or over already. */
    boolean vote(AppealVotes.Vote vote, Instant now) {
        if (!isOpen()) {
            return false;
        }
        this.votes = new AppealVotes(votes).with(vote).all();
        if (vote.admin() || votes.size() >= PEERS) {
            end(State.DECIDED, now);
        }
        return true;
    }

    boolean expire(Instant now) {
        return end(State.EXPIRED, now);
    }

    boolean withdraw(Instant now) {
        return end(State.WITHDRAWN, now);
    }

    /** False if it had ended before; its author is still to be told. */
    private boolean end(State how, Instant now) {
        if (!isOpen()) {
            return false;
        }
        this.state = how;
        this.nextFireAt = now;
        return true;
    }

    /** Notes whom it was shown to, whether that is everybody, and when to look again, unless it has ended meanwhile. */
    boolean asked(Set<String> people, boolean all, Instant next) {
        Set<String> shown = new LinkedHashSet<>(asked);
        shown.addAll(people);
        this.asked = shown;
        this.tried = all ? null : tried;
        if (isOpen()) {
            this.nextFireAt = next;
        }
        return true;
    }

    /** Everything is done. */
    boolean done() {
        this.nextFireAt = null;
        return true;
    }

    /** Keeps what a person thought and forgets who it was and their words; somebody else is asked for one who had not decided. */
    boolean forget(Set<String> names, Instant now) {
        boolean owed = asked.stream().anyMatch(names::contains)
                && votes.stream().noneMatch(vote -> names.contains(vote.voter()));
        if (owed && forPeers && isOpen()) {
            this.nextFireAt = now;
        }
        this.votes = new AppealVotes(votes).forgetting(names).all();
        Set<String> rest = new LinkedHashSet<>(asked);
        rest.removeAll(names);
        this.asked = rest;
        return true;
    }
}
