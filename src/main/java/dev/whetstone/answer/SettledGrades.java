package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.AnswerProgress.PeoplesWord;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Settled;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.notes.Letters;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.List;

/** What follows from a word of people on an answer: the points, a letter to its author where a grade is settled, and the sign. */
record SettledGrades(Answers answers, Judgements judgements, GradingSteps steps, Letters letters) {

    /**
     * Does all of it; what was done before changes nothing.
     *
     * @throws RuntimeException if it is to be tried again
     */
    void bringOn(Round round, Question question, Answer answer, PeoplesWord word) {
        Answer settled = judgements.settle(round, question, answer);
        settled.judged()
                .filter(attempt -> settled.rulingOn(attempt).isEmpty())
                .ifPresent(attempt ->
                        settled.settled(attempt).ifPresent(by -> tell(question, settled, attempt, by, word)));
        steps.bringForward(round, question, answer.memberId(), List.of());
    }

    /** An appeal tells its own outcome. */
    private void tell(Question question, Answer answer, Attempt attempt, Settled by, PeoplesWord word) {
        String what = attempt.digest() + ":" + by.percent() + ":" + by.by();
        if (answer.progress().isToldSettled(what)) {
            return;
        }
        letters.writeOnce(
                "settled:" + answer.id() + ":" + answer.progress().settledTimes() + ":" + what,
                attempt.author(),
                "Your answer to “%s” has a grade from people now: %d %%, %s. `/prep why` shows your points."
                        .formatted(Markdown.escape(question.head().title()), by.percent(), by.told()),
                word.turns() > 1 ? word.at() : null);
        int times = answer.progress().settledTimes();
        answers.change(answer, current -> {
            boolean first = current.progress().settledTimes() == times;
            if (first) {
                current.progress().toldSettled(what);
            }
            return first;
        });
    }
}
