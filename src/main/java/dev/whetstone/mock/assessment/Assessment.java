package dev.whetstone.mock.assessment;

import dev.whetstone.mock.assessment.AssessedAnswer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One member's assessment of one month. Every move is decided in here, on what is stored, and says whether it changed anything; a
 * move that is about a question names it, so that of two presses for the same one counts.
 *
 * <pre>{@code
 * { _id: "m7|2026-11", memberId: "m7", groupId: "g1", startedAt: …, endsAt: …, paper: [ { question: "sql-join", topic: "sql" }, … ],
 *   answers: [ { number: 0, question: "sql-join", topic: "sql", text: …, outcome: "OPEN" } ], draft: "", said: [ "q0", "q1" ],
 *   nextFireAt: …, version: 9 }
 * }</pre>
 */
@Document("assessments")
final class Assessment {

    static final Duration LASTS = Duration.ofHours(1);

    private static final Duration GRACE = Duration.ofMinutes(1);

    /** Whoever could not be reached that long is not waited for. */
    private static final Duration LOST = Duration.ofDays(1);

    /** A question that will be asked. */
    record Asked(String question, String topic) {}

    @Id
    private final String id;

    private final String memberId;
    private final String groupId;
    private final List<Asked> paper;
    private final Instant startedAt;
    Instant endsAt;
    private Instant since;
    private List<AssessedAnswer> answers = List.of();
    String draft = "";
    List<Drafting.Part> written = List.of();
    List<Drafting.Part> early = List.of();
    List<String> heard = List.of();
    int parts;
    Drafting.Act act = Drafting.Act.WRITTEN;
    private Set<String> said = Set.of();
    boolean done;
    long claims;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant heldUntil;

    AssessmentHold.@Nullable Attempt attempt;

    @Nullable
    Instant nextFireAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the template reads it
    private @Nullable Long version;

    @PersistenceCreator
    Assessment(String id, String memberId, String groupId, List<Asked> paper, Instant startedAt) {
        this.id = id;
        this.memberId = memberId;
        this.groupId = groupId;
        this.paper = List.copyOf(paper);
        this.startedAt = startedAt;
        this.endsAt = startedAt.plus(LASTS);
        this.since = startedAt;
    }

    /** One that begins now. */
    static Assessment begin(String memberId, String groupId, YearMonth month, List<Asked> paper, Instant now) {
        Assessment begun = new Assessment(id(memberId, month), memberId, groupId, paper, now);
        begun.nextFireAt = now;
        return begun;
    }

    static String id(String memberId, YearMonth month) {
        return memberId + "|" + month;
    }

    String id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    String groupId() {
        return groupId;
    }

    YearMonth month() {
        return YearMonth.parse(id.substring(id.lastIndexOf('|') + 1));
    }

    Instant startedAt() {
        return startedAt;
    }

    List<Asked> paper() {
        return paper;
    }

    List<AssessedAnswer> answers() {
        return answers;
    }

    /** The question that is open, from 0; as many as there are once the last was handed in. */
    int current() {
        return answers.size();
    }

    String draft() {
        return draft;
    }

    /** Whether its result was told. */
    boolean isDone() {
        return done;
    }

    /** With the time that will be given back. */
    Duration left(Instant now) {
        return Duration.between(now, endsAt).plus(late(now));
    }

    /** How long the open question could not reach its reader, once that is more than a moment; it is given back. */
    private Duration late(Instant now) {
        Duration late = Duration.between(since, now);
        boolean waits = closedAt == null && !said.contains("q" + current()) && late.compareTo(GRACE) > 0;
        return waits ? late : Duration.ZERO;
    }

    /** Whether an answer to this question is taken. */
    boolean takes(int number, Instant now) {
        boolean open = closedAt == null && left(now).compareTo(Duration.ZERO) > 0;
        return open && number == current() && number < paper.size();
    }

    /** Hands in an answer, or what was written so far where {@code text} is empty; nothing at all passes the question. */
    boolean handIn(int number, String text, Instant now) {
        if (!takes(number, now)) {
            return false;
        }
        String whole = text.isEmpty() ? draft : text;
        close(whole, Outcome.of(whole), now);
        return true;
    }

    /** Leaves out a question that is there no more. */
    boolean leaveOut(int number, Instant now) {
        if (!takes(number, now)) {
            return false;
        }
        close("", Outcome.UNGRADED, now);
        return true;
    }

    private void close(String text, Outcome outcome, Instant now) {
        Asked asked = paper.get(current());
        endsAt = endsAt.plus(late(now));
        answers = Stream.concat(
                        answers.stream(),
                        Stream.of(new AssessedAnswer(current(), asked.question(), asked.topic(), text, outcome, 0)))
                .toList();
        draft = "";
        written = List.of();
        parts = 0;
        since = now;
        if (current() == paper.size()) {
            closedAt = now;
            early = List.of();
        }
        new AssessmentHold(this).wake(now);
    }

    /** Notes what a grader said, once: of two who graded the same, the first counts. */
    boolean grade(int number, Outcome outcome, double score) {
        AssessedAnswer before = answers.get(number);
        if (before.outcome() != Outcome.OPEN) {
            return false;
        }
        List<AssessedAnswer> all = new ArrayList<>(answers);
        all.set(number, before.graded(outcome, score));
        answers = List.copyOf(all);
        return true;
    }

    /** Once the hour is over, what was written so far is handed in. */
    void expire(Instant now) {
        boolean over = left(now).compareTo(Duration.ZERO) <= 0
                || Duration.between(since, now).compareTo(LOST) > 0;
        if (closedAt == null && over) {
            if (!draft.isBlank()) {
                close(draft, Outcome.of(draft), now);
            }
            closedAt = now;
            early = List.of();
        }
    }

    /** What is to be said now. */
    Optional<AssessmentWord> word(Instant now) {
        Stream<AssessmentWord> words = closedAt == null
                ? AssessmentWord.whileOpen(current(), parts, endsAt, now)
                : AssessmentWord.afterwards(ungraded().isEmpty());
        return words.filter(word -> !said.contains(word.key())).findFirst();
    }

    /** The first answer that no grader has seen, once no more are taken. */
    Optional<AssessedAnswer> ungraded() {
        return answers.stream()
                .filter(answer -> closedAt != null && answer.outcome() == Outcome.OPEN)
                .findFirst();
    }

    /** Notes that it was said. Time in which a question could not reach its reader is given back. */
    boolean say(AssessmentWord word, Instant now) {
        if (said.contains(word.key())) {
            return false;
        }
        if (word.kind() == AssessmentWord.Kind.QUESTION && word.number() == current()) {
            endsAt = endsAt.plus(late(now));
        }
        Set<String> more = new LinkedHashSet<>(said);
        more.add(word.key());
        said = more;
        if (word.kind() == AssessmentWord.Kind.RESULT) {
            done = true;
            nextFireAt = null;
        }
        return true;
    }
}
