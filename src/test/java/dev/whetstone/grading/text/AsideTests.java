package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.text.language.Aside;
import dev.whetstone.question.Body;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsideTests {

    private static final Question SKEW = new ShortQuestion(
            new Head(
                    "skew",
                    "One task that never ends",
                    "pyspark",
                    Difficulty.EASY,
                    5,
                    LocalDate.of(2026, 1, 1),
                    List.of()),
            new Body(
                    "A join runs for an hour in one task. Why, and what do you do?",
                    List.of(),
                    "One key has most rows, so one partition is large. Salt the key, or broadcast the small side.",
                    List.of()),
            new Rubric(
                    List.of(new Rubric.Point("skew", "The keys are skewed.", 1, List.of("one key is hot"))),
                    List.of(),
                    List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my brain hurts",
                "in a call",
                "you are all so fast",
                "great answer Ana",
                "agree with Ben",
                "what Ben said",
                "see above",
                "how do I delete this",
                "how many points is this worth",
                "is this the same as last week",
                "we had that already",
                "I hate regex",
                "let's go",
                "go team",
                "I pass",
                "I give up",
                "no time today",
                "busy day",
                "vacation until monday",
                "bad question",
                "this question makes no sense",
                "I don't get the question",
                "could you rephrase",
                "how does this bot work"
            })
    void fewWordsOfPeopleAndTheDayAreOne(String text) {
        assertThat(Aside.is(SKEW, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would salt it",
                "we broadcast the small table",
                "you have a hot key",
                "increase parallelism",
                "the data is skewed, I think",
                "my guess: one partition is too large",
                "let's repartition by another column",
                "a deadlock",
                "the network is slow",
                "again and again the same rows are sent to one machine because a join needs all of them together there"
            })
    void whatSpeaksOfTheSubjectOrOfNobodyIsNone(String text) {
        assertThat(Aside.is(SKEW, text)).isFalse();
    }
}
