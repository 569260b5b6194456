package dev.whetstone.answer;

import dev.whetstone.award.Scoring;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.grading.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Everything one member did in one round: attempts, hints, peeking, and what others think of it. */
@Document("answers")
final class Answer {

    /** Attempts kept at most; more are refused. */
    static final int MOST_ATTEMPTS = 20;

    /** Two peers settle a grade. */
    static final int PEERS = 2;

    /** What a person thinks of an attempt: a score 0..1 and the key points they found met. */
    record PersonalScore(String memberId, boolean admin, MessageRef attempt, double score, List<String> met) {}

    @Id
    private final String id;

    private final String roundId;
    private final String groupId;
    private final String memberId;
    private List<Attempt> attempts = List.of();
    private Set<String> hintCalls = Set.of();
    private boolean peeked;
    private List<String> helpful = List.of();
    private List<PersonalScore> scores = List.of();
    private boolean revealTold;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Answer(String id, String roundId, String groupId, String memberId) {
        this.id = id;
        this.roundId = roundId;
        this.groupId = groupId;
        this.memberId = memberId;
    }

    static Answer empty(String roundId, String groupId, String memberId) {
        return new Answer(id(roundId, memberId), roundId, groupId, memberId);
    }

    static String id(String roundId, String memberId) {
        return roundId + "|" + memberId;
    }

    String id() {
        return id;
    }

    String roundId() {
        return roundId;
    }

    String groupId() {
        return groupId;
    }

    String memberId() {
        return memberId;
    }

    boolean isSameVersionAs(Answer other) {
        return Objects.equals(version, other.version);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    int hints() {
        return hintCalls.size();
    }

    boolean hasPeeked() {
        return peeked;
    }

    List<String> helpful() {
        return helpful;
    }

    boolean isRevealTold() {
        return revealTold;
    }

    Optional<Attempt> attempt(MessageRef message) {
        return attempts.stream()
                .filter(attempt -> attempt.message().equals(message))
                .findFirst();
    }

    /** Attempts that count for points, in the order they were made. */
    List<Attempt> counting() {
        return attempts.stream().filter(Attempt::counts).toList();
    }

    /** Attempts that use one up: whoever takes back what was graded has had it nevertheless. */
    int used() {
        return (int) attempts.stream().filter(Attempt::isUsed).count();
    }

    /** Whether the member said anything that was taken as an answer, in time or for practice. */
    boolean isTried() {
        return attempts.stream().anyMatch(attempt -> !attempt.withdrawn());
    }

    /** Whether the member answered in time. */
    boolean isGiven() {
        return attempts.stream().anyMatch(Attempt::counts);
    }

    void add(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        this.attempts = List.copyOf(all);
    }

    void change(MessageRef message, UnaryOperator<Attempt> change) {
        this.attempts = attempts.stream()
                .map(attempt -> attempt.message().equals(message) ? change.apply(attempt) : attempt)
                .toList();
    }

    /** Counts a hint once per interaction. */
    void hint(String callId) {
        Set<String> calls = new LinkedHashSet<>(hintCalls);
        calls.add(callId);
        this.hintCalls = calls;
    }

    void peek() {
        this.peeked = true;
    }

    /** True if this vote is new and not the member's own. */
    boolean voteHelpful(String voter) {
        if (voter.equals(memberId) || helpful.contains(voter)) {
            return false;
        }
        List<String> all = new ArrayList<>(helpful);
        all.add(voter);
        this.helpful = List.copyOf(all);
        return true;
    }

    /** Notes a person's score; a second one by the same person replaces the first. */
    void score(PersonalScore score) {
        List<PersonalScore> all = new ArrayList<>(scores);
        all.removeIf(
                old -> old.memberId().equals(score.memberId()) && old.attempt().equals(score.attempt()));
        all.add(score);
        this.scores = List.copyOf(all);
    }

    void revealTold() {
        this.revealTold = true;
    }

    /** The attempt that people may judge: the best that counts, or the last where only people can tell. */
    Optional<Attempt> judged() {
        return counting().stream()
                .reduce((one, next) -> next.isForPeers() || scoreOf(next) >= scoreOf(one) ? next : one);
    }

    /** How an attempt's grade was settled by people, if it was: the last admin's score, else the mean of two peers or more. */
    Optional<Settled> settled(Attempt attempt) {
        List<PersonalScore> mine = scores.stream()
                .filter(score -> score.attempt().equals(attempt.message()))
                .toList();
        Optional<PersonalScore> admin =
                mine.stream().filter(PersonalScore::admin).reduce((first, second) -> second);
        if (admin.isPresent()) {
            return Optional.of(new Settled(admin.get().score(), "settled by an admin"));
        }
        return mine.size() < PEERS
                ? Optional.empty()
                : Optional.of(new Settled(
                        mine.stream()
                                .mapToDouble(PersonalScore::score)
                                .average()
                                .orElse(0),
                        "settled by %d peers".formatted(mine.size())));
    }

    /** A grade people agreed on, and who they were. */
    record Settled(double score, String by) {}

    /** An attempt's score as it stands: what people settled, else the grader's. */
    double scoreOf(Attempt attempt) {
        Grade grade = attempt.grade();
        return settled(attempt).map(Settled::score).orElse(grade == null ? 0 : grade.score());
    }

    /** The best score of the attempts that count. */
    double bestScore() {
        return counting().stream().mapToDouble(this::scoreOf).max().orElse(0);
    }

    Optional<Attempt> best() {
        return counting().stream()
                .filter(attempt -> attempt.grade() != null)
                .max(Comparator.comparingDouble(this::scoreOf));
    }

    /** Whether its grade still waits for people. */
    boolean judgedByPeople() {
        return best().map(attempt -> {
                    Grade grade = attempt.grade();
                    return grade != null
                            && grade.certainty() == Grade.Certainty.PEERS
                            && settled(attempt).isEmpty();
                })
                .orElse(false);
    }

    /** The points of the graded attempts, by {@link Scoring}. */
    int points(int base) {
        List<Scoring.Attempt> tried = attempts.stream()
                .filter(Attempt::isUsed)
                .map(attempt -> new Scoring.Attempt(attempt.withdrawn() ? 0 : scoreOf(attempt), attempt.hints()))
                .toList();
        return best().isPresent() ? Scoring.points(base, tried, peeked) : 0;
    }
}
