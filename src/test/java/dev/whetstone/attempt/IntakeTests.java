package dev.whetstone.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whetstone.question.Body;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests {

    private static final Head HEAD = new Head("q", "Q", "t", Difficulty.EASY, 5, LocalDate.of(2026, 1, 1), List.of());
    private static final Body BODY = new Body("?", List.of(), "!", List.of());
    private static final Rubric RUBRIC = new Rubric(List.of(), List.of(), List.of());
    private static final Question SHORT = new ShortQuestion(HEAD, BODY, RUBRIC);
    private static final Question CODE =
            new CodeQuestion(HEAD, BODY, RUBRIC, new CodeQuestion.Checks("python", List.of(), List.of()));
    private static final Question CHOICE = new ChoiceQuestion(HEAD, BODY, List.of());
    private static final Question OUTPUT = new OutputQuestion(HEAD, BODY, "x", List.of());

    private static boolean first(Question question, String text) {
        return Intake.isExplicit(text) || Intake.isSubstantial(question, text);
    }

    private static boolean later(Question question, String text) {
        return Intake.isExplicit(text) || Intake.isCode(question, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Spark waits for an action",
                "A plan. Is it built first? Yes.",
                "Is it lazy? I think it builds a plan first.",
                "@ben because the plan is lazy",
                "<@U123> because the plan is lazy",
                "Das ist faul",
                "它 很懒",
                "\u202Eit is lazy\u202C",
                "```\nspark.stop()\n```"
            })
    void aSubstantialReplyIsAnAnswer(String text) {
        assertThat(first(SHORT, text)).isTrue();
        assertThat(first(CODE, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does lazy mean?",
                "is this about RDDs or DataFrames?",
                "@ben",
                "<@U123> <@U456>",
                "<!channel>",
                "@everyone @here",
                "hi",
                "ok!",
                "👍",
                "🚀🚀 🚀",
                "...",
                "",
                "   \n ",
                "thank you",
                "Good morning!"
            })
    void aQuestionBackAMentionOrAWordIsNone(String text) {
        assertThat(first(SHORT, text)).isFalse();
        assertThat(first(CODE, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hm?", "Hmm...", "what?", "why", "huh?!", "anyone?", "oops"})
    void aWordThatOnlyWondersIsNoAnswerWhereOneWordMayBe(String text) {
        assertThat(first(OUTPUT, text)).isFalse();
        assertThat(first(CHOICE, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next question please",
                "Next question, please!",
                "next one pls",
                "next please",
                "what's next?",
                "What’s next",
                "whats the next question",
                "can we have the next one",
                "Could I get another question please",
                "give me another one",
                "another question!",
                "a new question please, thanks",
                "more questions please",
                "ok next question",
                "let's move on to the next question",
                "I want the next question now",
                "ready for the next one",
                "when does the next question come",
                "can you send us the next question bot",
                "an easier one please",
                "skip this one please",
                "skip this question",
                "can I skip it",
                "hint please",
                "can I have a hint",
                "give me a hint",
                "show me the answer please",
                "can we see the answer now",
                "help me please",
                "<@U1> next question please"
            })
    void whatIsAskedOfTheBotIsNoAnswerToAnyQuestion(String text) {
        assertThat(first(SHORT, text)).isFalse();
        assertThat(first(CODE, text)).isFalse();
        assertThat(first(CHOICE, text)).isFalse();
        assertThat(first(OUTPUT, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the next one is read lazily",
                "It skips the rows of the next partition",
                "next moves the iterator on",
                "next(it)",
                "another query plan",
                "broadcast hint",
                "use a broadcast hint for the small one",
                "one more row than the other",
                "skip the header row",
                "show me the money",
                "the first one",
                "new one",
                "it can help the planner",
                "answer: next question please"
            })
    void whatSoundsLikeItAndSaysSomethingIsStillAnAnswer(String text) {
        assertThat(first(SHORT, text)).isTrue();
        assertThat(first(OUTPUT, text)).isTrue();
    }

    @Test
    void whatIsAskedOfTheBotWithAWordMoreIsTalk() {
        for (String text : List.of(
                "can we have the next question, this was too easy for me",
                "please give us another question like the one of Monday")) {
            assertThat(Intake.isRemark(text)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"42?", "None?", "why not", "howdy"})
    void aDoubtfulWordIsStillOne(String text) {
        assertThat(first(OUTPUT, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "b)", "42", "None", "left join"})
    void oneWordMayAnswerAChoiceOrAnOutput(String text) {
        assertThat(first(CHOICE, text)).isTrue();
        assertThat(first(OUTPUT, text)).isTrue();
    }

    @Test
    void signsAloneMayBeWhatAProgramPrints() {
        assertThat(first(OUTPUT, "[]")).isTrue();
        assertThat(first(CHOICE, "[]")).isFalse();
    }

    @Test
    void aMentionAloneIsNoOutput() {
        assertThat(first(OUTPUT, "@ben")).isFalse();
        assertThat(first(OUTPUT, "<@U1>")).isFalse();
    }

    @Test
    void laterRepliesAreConversation() {
        assertThat(later(SHORT, "I would also say that it saves memory")).isFalse();
        assertThat(later(OUTPUT, "42")).isFalse();
        assertThat(later(CODE, "df.count() would do as well")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer: it is lazy", "Answer:it is lazy", "  ANSWER : it is lazy"})
    void laterRepliesMarkedAsAnswerCount(String text) {
        assertThat(later(SHORT, text)).isTrue();
        assertThat(Intake.body(text)).isEqualTo("it is lazy");
    }

    @Test
    void aMarkedWordIsAnAnswerButAMarkAloneIsNot() {
        assertThat(first(SHORT, "answer: lazy")).isTrue();
        assertThat(later(SHORT, "answer:   ")).isFalse();
        assertThat(first(SHORT, "answers: it is lazy? no idea")).isTrue();
    }

    @Test
    void aLaterCodeBlockIsAFurtherAttemptAtCodeOnly() {
        assertThat(later(CODE, "better:\n```python\ndf.count()\n```")).isTrue();
        assertThat(later(SHORT, "see ```df.count()```")).isFalse();
        assertThat(later(CODE, "an empty ```   ``` one")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "`", "<@", "<", "@a ", "a? ", "answer :", "``` ", "x", "\n", " \n"})
    void aHundredThousandCharactersAreReadInNoTime(String part) {
        String text = part.repeat(100_000 / part.length());
        for (String prefix : List.of("", "``` x", "```")) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                first(CODE, prefix + text);
                later(CODE, prefix + text);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good luck everyone!",
                "can somebody explain the question",
                "what does \"idempotent\" mean here?",
                "I'm on mobile, will answer tonight",
                "will do this after standup",
                "back in 10",
                "on it",
                "give me 5 min",
                "nice one",
                "oh this is a good one",
                "ugh window functions again",
                "\ud83d\ude02\ud83d\ude02\ud83d\ude02",
                "+1",
                "same",
                "lol same",
                "is the close at 6 or 7?",
                "when does this close",
                "who else is stuck",
                "this is too easy",
                "this is too hard for me",
                "sorry I missed yesterday's",
                "happy birthday Ana!",
                "thanks @bob",
                "@bob did you get it?",
                "wait what",
                "hold on",
                "brb",
                "afk",
                "typo, fixed",
                "oops wrong thread",
                "ignore that",
                "nvm",
                "never mind, found it",
                "I deleted my answer",
                "please don't spoil",
                "spoiler alert \ud83d\ude05",
                "see you tomorrow",
                "good morning all \u2600\ufe0f",
                "guten Morgen zusammen",
                "hola a todos",
                "bonjour",
                "danke",
                "gracias",
                "de nada",
                "I'll try later",
                "trying",
                "thinking...",
                "hmm let me think",
                "reading docs first",
                "is it allowed to google?",
                "are we allowed to use pandas?",
                "do we have to handle nulls?",
                "does order matter?",
                "which dialect?",
                "which version of python?",
                "the link is broken",
                "the picture does not load",
                "bot is slow today",
                "did the bot crash?",
                "whetstone are you there",
                "test",
                "testing 123",
                "ping",
                "hello bot",
                "first!",
                "done \u2705",
                "answered in DM",
                "submitted",
                "just submitted mine via the form",
                "I answered with the button"
            })
    void whatPeopleSayAroundAnAnswerIsNoneOrARemark(String text) {
        assertThat(Intake.isSubstantial(SHORT, text) && !Intake.isRemark(text)).isFalse();
        assertThat(Intake.isSubstantial(OUTPUT, text) && !Intake.isRemark(text)).isFalse();
        assertThat(Intake.isSubstantial(CHOICE, text) && !Intake.isRemark(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a shuffle",
                "lazy evaluation",
                "it's lazy",
                "because lists are mutable",
                "O(n log n)",
                "no, it copies",
                "yes, since 3.7",
                "Only at the action.",
                "a decorator",
                "immutable vs mutable",
                "hash join; broadcast if small",
                "tuples can't change",
                "transformations are lazy, actions run the job",
                "B-tree index on (a, b)",
                "eventual consistency",
                "at least once"
            })
    void aTerseAnswerIsNoRemark(String text) {
        assertThat(Intake.isSubstantial(SHORT, text)).isTrue();
        assertThat(Intake.isRemark(text)).isFalse();
    }
}
