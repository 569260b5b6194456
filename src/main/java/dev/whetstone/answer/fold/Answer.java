package dev.whetstone.answer.fold;

import dev.whetstone.answer.kept.PrintLog;
import dev.whetstone.award.Scoring;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.grading.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

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

    /** Acts kept at most, and characters in all of them. */
    public static final int MOST_ACTS = 400;

    static final int MOST_TEXT = 3_000_000;

    /** Two peers settle a grade. */
    static final int PEERS = 2;

    /**
     * What a person thinks of an attempt with this text: a score 0..1 and the key points they found met; with a ruling where it is
     * the outcome of an appeal.
     */
    public record PersonalScore(
            String memberId,
            boolean admin,
            MessageRef attempt,
            String digest,
            double score,
            List<String> met,
            @Nullable Ruling ruling) {

        /** A person's score that no appeal asked for, of an attempt as it stands. */
        public static PersonalScore of(String memberId, boolean admin, Attempt judged, double score, List<String> met) {
            return new PersonalScore(memberId, admin, judged.message(), judged.digest(), score, met, null);
        }

        PersonalScore with(String person, @Nullable Ruling other) {
            return new PersonalScore(person, admin, attempt, digest, score, met, other);
        }

        boolean isFor(Attempt other) {
            return attempt.equals(other.message()) && digest.equals(other.digest());
        }
    }

    /** A grade and the digest of the text it belongs to. */
    record Graded(String digest, Grade grade) {}

    /** The sign a message wears. */
    record Signed(String message, Mark mark) {}

    private static final String FORGOTTEN = "forgotten";

    /** Stands where a person's id does, for the outcome of an appeal. */
    private static final String APPEAL = "appeal";

    @Id
    private final String id;

    private final String roundId;
    private final String groupId;
    private final String memberId;
    private List<Act> acts = List.of();
    private List<Graded> grades = List.of();
    private boolean folded;
    private List<Attempt> attempts = List.of();
    private int hints;
    private boolean peeked;
    private List<Signed> signs = List.of();
    private Set<String> told = Set.of();
    private Set<String> copies = Set.of();
    private int printed;
    private List<String> helpful = List.of();
    private List<PersonalScore> scores = List.of();
    private boolean revealTold;
    private @Nullable String holder;
    private @Nullable Instant heldUntil;

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
        Map<String, Act> all = new LinkedHashMap<>();
        acts.forEach(act -> all.put(act.key(), act));
        more.forEach(act -> all.putIfAbsent(act.key(), act));
        List<Act> now = all.size() == acts.size() ? acts : firstOf(all.values());
        boolean added = !now.equals(acts);
        this.acts = now;
        this.folded &= !added;
        return added;
    }

    /** What was taken back of what is kept finds room always. */
    private static List<Act> firstOf(Collection<Act> acts) {
        if (acts.size() <= MOST_ACTS && length(acts) <= MOST_TEXT) {
            return List.copyOf(acts);
        }
        List<Act> first = new ArrayList<>(acts.stream()
                .filter(act -> act.kind() != Act.Kind.DELETED)
                .sorted(Act.AS_SAID)
                .toList());
        while (first.size() > MOST_ACTS || length(first) > MOST_TEXT) {
            first.remove(first.size() - 1);
        }
        Set<MessageRef> kept = first.stream().map(Act::message).collect(Collectors.toSet());
        acts.stream()
                .filter(act -> act.kind() == Act.Kind.DELETED && kept.contains(act.message()))
                .forEach(first::add);
        return List.copyOf(first);
    }

    private static int length(Collection<Act> acts) {
        return acts.stream().mapToInt(act -> act.text().length()).sum();
    }

    boolean has(Act act) {
        return acts.stream().anyMatch(known -> known.key().equals(act.key()));
    }

    public Map<String, Grade> grades() {
        Map<String, Grade> known = new LinkedHashMap<>();
        grades.forEach(graded -> known.put(graded.digest(), graded.grade()));
        return known;
    }

    /** Takes over what the acts come to. */
    public void folded(Folded result, Map<String, Grade> known) {
        this.attempts = result.attempts();
        this.hints = result.hints();
        this.peeked = result.peeked();
        this.folded = result.missing() == null;
        this.grades = known.entrySet().stream()
                .map(entry -> new Graded(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether attempts, hints and signs stand for all acts. */
    public boolean isFolded() {
        return folded;
    }

    public boolean hasDeletions() {
        return acts.stream().anyMatch(act -> act.kind() == Act.Kind.DELETED);
    }

    /** Erases the texts that were taken back; what mattered of them stays. */
    public void erase(Terms terms) {
        Set<String> gone = new LinkedHashSet<>();
        acts.stream()
                .filter(act -> act.kind() == Act.Kind.DELETED)
                .forEach(act -> gone.add(act.message().key()));
        this.acts = acts.stream()
                .map(act ->
                        gone.contains(act.message().key()) && act.shape() == null ? act.erased(terms.shape(act)) : act)
                .toList();
    }

    // --- who works on it, and what is done

    /** Whether somebody else brings it forward at the moment. */
    public boolean isHeldByAnother(String who, Instant now) {
        return holder != null && !holder.equals(who) && heldUntil != null && now.isBefore(heldUntil);
    }

    public boolean isHeld() {
        return holder != null;
    }

    public void hold(String who, Instant until) {
        this.holder = who;
        this.heldUntil = until;
    }

    public void release() {
        this.holder = null;
        this.heldUntil = null;
    }

    public Optional<Mark> sign(MessageRef message) {
        return signs.stream()
                .filter(signed -> signed.message().equals(message.key()))
                .map(Signed::mark)
                .findFirst();
    }

    public void signed(Map<MessageRef, Optional<Mark>> now) {
        List<Signed> all = new ArrayList<>(signs);
        now.forEach((message, mark) -> {
            all.removeIf(signed -> signed.message().equals(message.key()));
            mark.ifPresent(sign -> all.add(new Signed(message.key(), sign)));
        });
        this.signs = List.copyOf(all);
    }

    public boolean isTold(String what) {
        return told.contains(what);
    }

    public void told(Collection<String> what) {
        Set<String> all = new LinkedHashSet<>(told);
        all.addAll(what);
        this.told = all;
    }

    public boolean isRevealTold() {
        return revealTold;
    }

    public void revealTold() {
        this.revealTold = true;
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
        if (voter.equals(memberId) || helpful.contains(voter)) {
            return false;
        }
        List<String> all = new ArrayList<>(helpful);
        all.add(voter);
        this.helpful = List.copyOf(all);
        return true;
    }

    /** Keeps what a person thought of the answer and forgets who it was; false if they are not named. */
    public boolean forget(String person) {
        this.helpful = helpful.stream()
                .map(voter -> voter.equals(person) ? FORGOTTEN : voter)
                .toList();
        this.scores = scores.stream()
                .map(old -> old.memberId().equals(person) ? old.with(FORGOTTEN, old.ruling()) : old)
                .toList();
        return true;
    }

    /** Notes a person's score; a second one by the same person for the same text replaces the first. */
    public void score(PersonalScore score) {
        List<PersonalScore> all = new ArrayList<>(scores);
        all.removeIf(old -> old.memberId().equals(score.memberId())
                && old.attempt().equals(score.attempt())
                && old.digest().equals(score.digest()));
        all.add(score);
        this.scores = List.copyOf(all);
    }

    /**
     * Takes in the outcome of an appeal, which only ever raises a score; false if the text is no longer there or has its ruling
     * already.
     */
    public boolean rule(Verdict verdict) {
        Optional<Attempt> appealed = counting().stream()
                .filter(attempt -> attempt.digest().equals(verdict.digest()))
                .findFirst();
        if (appealed.isEmpty() || rulingOn(appealed.get()).isPresent()) {
            return false;
        }
        Attempt attempt = appealed.get();
        double before = scoreOf(attempt);
        Ruling ruling = new Ruling(verdict.by(), verdict.reason(), verdict.score() > before);
        score(new PersonalScore(
                APPEAL,
                false,
                attempt.message(),
                attempt.digest(),
                Math.max(before, verdict.score()),
                List.of(),
                ruling));
        return true;
    }

    /** Gives the ruling on a text another reason; false if there is none. */
    public boolean rephrase(String digest, String reason) {
        List<PersonalScore> old = scores;
        this.scores = old.stream()
                .map(score -> score.ruling() == null || !score.digest().equals(digest)
                        ? score
                        : score.with(score.memberId(), score.ruling().because(reason)))
                .toList();
        return !scores.equals(old);
    }

    /** What an appeal for this attempt's text came to, if there was one. */
    public Optional<Ruling> rulingOn(Attempt attempt) {
        return scores.stream()
                .filter(score -> score.isFor(attempt))
                .flatMap(score -> Optional.ofNullable(score.ruling()).stream())
                .findFirst();
    }

    /** Whether this act took back or changed what its message said before. */
    public boolean isChangedBy(Act act) {
        return acts.stream()
                .filter(known -> known.message().equals(act.message()) && Act.AS_SAID.compare(known, act) < 0)
                .max(Act.AS_SAID)
                .filter(before -> act.kind() == Act.Kind.DELETED
                        || (act.kind() == Act.Kind.EDITED && !before.digest().equals(act.digest())))
                .isPresent();
    }

    /** The texts that repeat what another member said before, by digest. */
    public void copies(Set<String> digests) {
        this.copies = Set.copyOf(digests);
    }

    public boolean hasCopies() {
        return !copies.isEmpty();
    }

    public Set<String> copies() {
        return copies;
    }

    /** Number of its entry in the {@link PrintLog} after which others' answers were looked at; 0 if none were. */
    public int printed() {
        return printed;
    }

    public void printed(int number) {
        this.printed = number;
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
        List<PersonalScore> mine =
                scores.stream().filter(score -> score.isFor(attempt)).toList();
        Optional<PersonalScore> last = mine.stream()
                .filter(score -> score.admin() || score.ruling() != null)
                .reduce((first, second) -> second);
        if (last.isPresent()) {
            return last.map(Settled::of);
        }
        return mine.size() < PEERS
                ? Optional.empty()
                : Optional.of(new Settled(
                        mine.stream()
                                .mapToDouble(PersonalScore::score)
                                .average()
                                .orElse(0),
                        "settled by %d peers".formatted(mine.size()),
                        "",
                        true));
    }

    /** A grade people agreed on, who they were, the reason they gave, empty if none, and whether they gave this very score. */
    public record Settled(double score, String by, String reason, boolean isTheirs) {

        private static Settled of(PersonalScore score) {
            Ruling ruling = score.ruling();
            return ruling == null
                    ? new Settled(score.score(), "settled by an admin", "", true)
                    : new Settled(score.score(), ruling.by(), ruling.reason(), ruling.raised());
        }

        /** Who settled it and why, in Markdown. */
        public String told() {
            return by + because(reason);
        }

        /** How a reason follows, in Markdown; nothing for none. */
        public static String because(String reason) {
            return reason.isEmpty() ? "" : ", with the words “" + Markdown.escape(reason) + "”";
        }
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
