package dev.whetstone.attempt;

import dev.whetstone.award.Scoring;
import dev.whetstone.grading.Grade;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Unwrapped;

/**
 * Everything one member did in one round, and what it comes to. {@code acts} is the truth; attempts, hints and signs are what
 * {@link AnswerFold} makes of it. A stored one, shortened:
 *
 * <pre>{@code
 * { _id: "g1:2026-03-02:09:00|m7", roundId: …, groupId: …, memberId: "m7", version: 4, folded: true,
 *   acts: [ { kind: "POSTED", key: "slack:T1:C1:17.1:0", at: …, text: "It builds a plan", digest: "9f…" } ],
 *   grades: { "9f…": { score: 0.9, certainty: "CERTAIN", … } },
 *   attempts: [ { message: …, state: "COUNTS", grade: …, hints: 0 } ],
 *   signs: { "slack:T1:C1:17.1": "GRADED" }, told: [ "17.1:9f…" ] }
 * }</pre>
 */
@Document("answers")
public final class Answer {

    /** Attempts kept at most; more are refused. */
    public static final int MOST_ATTEMPTS = 20;

    /** Acts kept at most. */
    public static final int MOST_ACTS = Acts.MOST;

    private static final String FORGOTTEN = "forgotten";

    @Id
    private final String id;

    private final String roundId;
    private final String groupId;
    private final String memberId;
    private List<Act> acts = List.of();
    private List<GradedText> grades = List.of();
    private boolean folded;
    private List<Attempt> attempts = List.of();
    private int hints;
    private boolean peeked;
    private Set<String> copies = Set.of();
    private List<String> helpful = List.of();
    private List<PersonalScore> scores = List.of();

    @Unwrapped(onEmpty = Unwrapped.OnEmpty.USE_EMPTY)
    private AnswerProgress progress = new AnswerProgress();

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Answer(String id, String roundId, String groupId, String memberId) {
        this.id = id;
        this.roundId = roundId;
        this.groupId = groupId;
        this.memberId = memberId;
    }

    public static Answer empty(String roundId, String groupId, String memberId) {
        return new Answer(id(roundId, memberId), roundId, groupId, memberId);
    }

    public static String id(String roundId, String memberId) {
        return roundId + "|" + memberId;
    }

    public String id() {
        return id;
    }

    public String roundId() {
        return roundId;
    }

    public String groupId() {
        return groupId;
    }

    public String memberId() {
        return memberId;
    }

    public boolean isSameVersionAs(Answer other) {
        return Objects.equals(version, other.version);
    }

    // --- what was done

    public List<Act> acts() {
        return acts;
    }

    /**
     * Adds acts that are not known yet; returns whether any was. Where there is no room for all, those that were said first stay,
     * in whatever order they arrive.
     */
    public boolean add(Collection<Act> more) {
        List<Act> now = new Acts(acts).with(more).all();
        boolean added = !now.equals(acts);
        this.acts = now;
        this.folded &= !added;
        return added;
    }

    public Map<String, Grade> grades() {
        return GradedText.byDigest(grades);
    }

    /** Takes over what the acts come to. */
    public void folded(Folded result, Map<String, Grade> known) {
        this.attempts = result.attempts();
        this.hints = result.hints();
        this.peeked = result.peeked();
        this.folded = result.missing() == null;
        this.grades = GradedText.of(known);
    }

    /** Whether attempts, hints and signs stand for all acts. */
    public boolean isFolded() {
        return folded;
    }

    public boolean hasDeletions() {
        return new Acts(acts).hasDeletions();
    }

    /** Erases the texts that were taken back; what mattered of them stays. */
    public void erase(Terms terms) {
        this.acts = new Acts(acts).erased(terms).all();
    }

    /** Whether this act took back or changed what its message said before. */
    public boolean isChangedBy(Act act) {
        return new Acts(acts).isChangedBy(act);
    }

    /** Who works on it, and what is done. */
    public AnswerProgress progress() {
        return progress;
    }

    // --- what it comes to

    public List<Attempt> attempts() {
        return attempts;
    }

    public int hints() {
        return hints;
    }

    public boolean hasPeeked() {
        return peeked;
    }

    /** Attempts that count for points, in the order they were made. */
    public List<Attempt> counting() {
        return attempts.stream().filter(Attempt::counts).toList();
    }

    /** Attempts that use one up: whoever takes back what was graded has had it nevertheless. */
    public int used() {
        return (int) attempts.stream().filter(Attempt::isUsed).count();
    }

    /** Whether the member answered in time. */
    public boolean isGiven() {
        return attempts.stream().anyMatch(Attempt::counts);
    }

    public List<String> helpful() {
        return helpful;
    }

    /** True if this vote is new and not the member's own. */
    public boolean voteHelpful(String voter) {
        boolean isNew = !voter.equals(memberId) && !helpful.contains(voter);
        if (isNew) {
            this.helpful = Stream.concat(helpful.stream(), Stream.of(voter)).toList();
        }
        return isNew;
    }

    /** Keeps what a person thought of the answer and forgets who it was; false if they are not named. */
    public boolean forget(String person) {
        this.helpful = helpful.stream()
                .map(voter -> voter.equals(person) ? FORGOTTEN : voter)
                .toList();
        this.scores = new PersonalScores(scores).forgetting(person, FORGOTTEN).all();
        return true;
    }

    /** Notes a person's score; a second one by the same person for the same text replaces the first. */
    public void score(PersonalScore score) {
        this.scores = new PersonalScores(scores).with(score).all();
    }

    /**
     * Takes in the outcome of an appeal, which only ever raises a score; false if the text is no longer there or has its ruling
     * already.
     */
    public boolean rule(Verdict verdict) {
        Optional<Attempt> appealed = counting().stream()
                .filter(attempt -> attempt.digest().equals(verdict.digest()))
                .findFirst()
                .filter(attempt -> rulingOn(attempt).isEmpty());
        appealed.ifPresent(attempt -> score(PersonalScore.ofAppeal(attempt, scoreOf(attempt), verdict)));
        return appealed.isPresent();
    }

    /** Gives the ruling on a text another reason; false if there is none. */
    public boolean rephrase(String digest, String reason) {
        List<PersonalScore> old = scores;
        this.scores = new PersonalScores(old).rephrased(digest, reason).all();
        return !scores.equals(old);
    }

    /** What an appeal for this attempt's text came to, if there was one. */
    public Optional<Ruling> rulingOn(Attempt attempt) {
        return new PersonalScores(scores).rulingOn(attempt);
    }

    /** The texts that repeat what another member said before, by digest. */
    public void copies(Set<String> digests) {
        this.copies = Set.copyOf(digests);
    }

    public Set<String> copies() {
        return copies;
    }

    public boolean isCopy(Attempt attempt) {
        return copies.contains(attempt.digest())
                && rulingOn(attempt).filter(Ruling::raised).isEmpty();
    }

    /** The attempt that people may judge: the best that counts, or the last where only people can tell. */
    public Optional<Attempt> judged() {
        return counting().stream()
                .reduce((one, next) -> next.isForPeers() || scoreOf(next) >= scoreOf(one) ? next : one);
    }

    /**
     * How the grade of an attempt's text was settled by people, if it was: the last score of an admin or an appeal, else the mean
     * of two peers or more.
     */
    public Optional<Settled> settled(Attempt attempt) {
        return new PersonalScores(scores).settled(attempt);
    }

    /** An attempt's score as it stands: what people settled, else the grader's; nothing for another member's words. */
    public double scoreOf(Attempt attempt) {
        Grade grade = attempt.grade();
        return isCopy(attempt) ? 0 : settled(attempt).map(Settled::score).orElse(grade == null ? 0 : grade.score());
    }

    /** The best score of the attempts that count. */
    public double bestScore() {
        return counting().stream().mapToDouble(this::scoreOf).max().orElse(0);
    }

    public Optional<Attempt> best() {
        return counting().stream()
                .filter(attempt -> attempt.grade() != null)
                .max(Comparator.comparingDouble(this::scoreOf));
    }

    /** Whether its grade still waits for people. */
    public boolean judgedByPeople() {
        return best().filter(attempt -> attempt.isForPeers() && settled(attempt).isEmpty())
                .isPresent();
    }

    /** The points of the graded attempts, by {@link Scoring}; words of another member bring none. */
    public int points(int base) {
        List<Scoring.Attempt> tried = attempts.stream()
                .filter(Attempt::isUsed)
                .map(attempt -> new Scoring.Attempt(attempt.withdrawn() ? 0 : scoreOf(attempt), attempt.hints()))
                .toList();
        boolean own = best().filter(attempt -> !isCopy(attempt)).isPresent();
        return own ? Scoring.points(base, tried, peeked) : 0;
    }
}
