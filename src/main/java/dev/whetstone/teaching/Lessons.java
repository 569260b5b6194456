package dev.whetstone.teaching;

import dev.whetstone.answer.AnswerFollower;
import dev.whetstone.answer.Judgements;
import dev.whetstone.attempt.Settled;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an answer whose grade people settled as a sample for its question in its group, if its author agrees; who was never asked is
 * asked once. Grades that were told before stay as they are.
 */
final class Lessons implements AnswerFollower {

    private static final int LONGEST = 6000;

    private final Consents consents;
    private final TaughtAnswers taught;
    private final Judgements judgements;
    private final TaughtQuestion questions;
    private final Clock clock;

    Lessons(Consents consents, TaughtAnswers taught, Judgements judgements, TaughtQuestion questions, Clock clock) {
        this.consents = consents;
        this.taught = taught;
        this.judgements = judgements;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void settled(GivenAnswer answer) {
        Optional<Round> round = questions.round(answer.roundId());
        Optional<Question> question = round.flatMap(questions::of);
        if (question.isEmpty() || !isLesson(answer)) {
            return;
        }
        if (consents.isGiven(answer.memberId())) {
            learn(answer, question.get());
        } else {
            ask(question.get(), answer);
        }
    }

    @Override
    public void changed(String roundId, String memberId, Instant at) {
        taught.forget(roundId, memberId);
    }

    /** What was settled before counts from now on. */
    void agree(String memberId) {
        consents.set(memberId, true);
        judgements.settledOf(memberId).stream()
                .filter(Lessons::isLesson)
                .forEach(answer -> questions
                        .round(answer.roundId())
                        .flatMap(questions::of)
                        .ifPresent(question -> learn(answer, question)));
    }

    void refuse(String memberId) {
        consents.set(memberId, false);
        taught.forget(memberId);
    }

    void forget(String memberId) {
        consents.forget(memberId);
        taught.forget(memberId);
    }

    private static boolean isLesson(GivenAnswer answer) {
        return answer.settled().filter(Settled::isTheirs).isPresent()
                && !answer.text().isBlank()
                && answer.text().length() <= LONGEST;
    }

    /** Whoever refuses meanwhile has the last word. */
    private void learn(GivenAnswer answer, Question question) {
        answer.settled()
                .ifPresent(settled -> taught.keep(TaughtAnswer.of(answer, settled, question.id(), clock.instant())));
        if (!consents.isGiven(answer.memberId())) {
            taught.forget(answer.memberId());
        }
    }

    private void ask(Question question, GivenAnswer answer) {
        consents.ask(
                answer.memberId(),
                answer.author(),
                "People settled the grade of your answer to “%s”. **May I learn from it?** Then I keep"
                                .formatted(Markdown.escape(question.head().title()))
                        + " a copy of what you wrote, with that grade, and grade others' answers in this group better; the"
                        + " same for later ones of yours. Who runs me can export such copies, without your name, for the"
                        + " authors of questions. It is off until you say yes, and `/prep teach off` ends it at any time.",
                List.of(
                        new Choice("Yes, learn from it", TeachCommand.NAME, "on", true),
                        Choice.of("No", TeachCommand.NAME, "off")));
    }
}
