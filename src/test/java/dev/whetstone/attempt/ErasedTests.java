package dev.whetstone.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Body;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.testing.ScriptedGrader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was taken back is read after its text is erased as it was read before. */
class ErasedTests {

    private static final Question QUESTION = new ShortQuestion(
            new Head("q", "Lazy", "t", Difficulty.EASY, 5, LocalDate.of(2026, 1, 1), List.of()),
            new Body("When does Spark run?", List.of(), "At an action.", List.of()),
            new Rubric(List.of(), List.of(), List.of()));
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Terms terms = new Terms(
            QUESTION,
            at -> true,
            false,
            new Grading(List.of(new ScriptedGrader<>(ShortQuestion.class, new AtomicBoolean()))),
            new HashMap<>());

    private static Act act(Act.Kind kind, String message, int second, String text) {
        ChannelRef channel = new ChannelRef("test", "s", "c");
        MessageRef reference = new MessageRef(channel, message);
        return new Act(
                kind,
                kind + message,
                reference,
                "0",
                new ThreadRef(channel, "1"),
                new MemberRef("test", "s", "ada"),
                NINE.plusSeconds(second),
                text,
                Act.digest(text),
                null,
                null);
    }

    private List<Attempt> attempts(Acts acts) {
        Folded folded = AnswerFold.of(terms, acts.all());
        for (Attempt missing = folded.missing(); missing != null; missing = folded.missing()) {
            terms.grades().put(missing.digest(), terms.grading().grade(QUESTION, missing.text()));
            folded = AnswerFold.of(terms, acts.all());
        }
        return folded.attempts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I give up, score=0.2",
                "hmm tricky one, score=0.2",
                "It runs at once, score=0.2",
                "Never, score=0"
            })
    void whatIsErasedIsReadAsBefore(String taken) {
        Acts acts = new Acts(List.of(
                act(Act.Kind.POSTED, "2", 0, taken),
                act(Act.Kind.POSTED, "3", 30, "It waits for an action, score=0.9"),
                act(Act.Kind.DELETED, "2", 60, "")));
        List<Attempt> before = attempts(acts);

        assertThat(attempts(acts.erased(terms))).isEqualTo(before).isNotEmpty();
    }
}
