package dev.whetstone.answer;

import dev.whetstone.answer.feedback.FeedbackWords;
import dev.whetstone.answer.fold.Answer;
import dev.whetstone.answer.fold.Attempt;
import dev.whetstone.answer.kept.Answers;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.RichText;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that a member answered, with grades and reasons; of a round that is not revealed no more than was told at once. */
public record AnswerHistory(Answers answers, Rounds rounds, QuestionBank bank) {

    /** An answer that was found, not yet put into words. */
    private record Found(Answer answer, Round round, Optional<Question> question) {
        private String topic() {
            return question.map(one -> one.head().topic()).orElse("");
        }
    }

    /**
     * Some of a member's answers in a group.
     *
     * @param topics all topics the member answered in, in their order
     * @param found how many answers there are of the topic asked for
     * @param shown those from the first to the last that was asked for, the newest round first
     */
    public record Part(List<String> topics, int found, List<PastAnswer> shown) {}

    /** @param topic empty for all */
    public Part of(String groupId, String memberId, String topic, int from, int most) {
        List<Answer> own = answers.by(memberId).stream()
                .filter(answer -> answer.groupId().equals(groupId))
                .filter(answer -> !answer.attempts().isEmpty())
                .toList();
        Map<String, Round> known =
                rounds.findAll(own.stream().map(Answer::roundId).toList());
        List<Found> all = own.stream()
                .flatMap(
                        answer -> Stream.ofNullable(known.get(answer.roundId())).map(round -> found(answer, round)))
                .sorted(Comparator.comparing((Found one) -> one.round().dueAt()).reversed())
                .toList();
        List<Found> wanted = all.stream()
                .filter(one -> topic.isEmpty() || one.topic().equals(topic))
                .toList();
        return new Part(
                all.stream()
                        .map(Found::topic)
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .sorted()
                        .toList(),
                wanted.size(),
                wanted.stream().skip(from).limit(most).map(AnswerHistory::past).toList());
    }

    private Found found(Answer answer, Round round) {
        return new Found(answer, round, bank.find(round.questionId()));
    }

    private static PastAnswer past(Found one) {
        Answer answer = one.answer();
        boolean isTold = one.round().isRevealed() && answer.best().isPresent() && !answer.judgedByPeople();
        return new PastAnswer(
                one.round(),
                one.question()
                        .map(question -> question.head().title())
                        .orElse(one.round().questionId()),
                one.topic(),
                isTold ? OptionalInt.of((int) Math.round(answer.bestScore() * 100)) : OptionalInt.empty(),
                answer.attempts().stream()
                        .filter(attempt -> attempt.state() != Attempt.State.PASSED_OVER)
                        .map(attempt ->
                                new PastAnswer.Try(attempt.at(), attempt.text(), note(attempt), reasons(one, attempt)))
                        .toList());
    }

    private static String note(Attempt attempt) {
        return switch (attempt.state()) {
            case COUNTS -> "";
            case LATE -> "after the close, as practice";
            case WITHDRAWN -> "taken back";
            case PASSED_OVER -> "not counted";
        };
    }

    private static List<Block> reasons(Found one, Attempt attempt) {
        Grade grade = attempt.grade();
        if (grade == null || attempt.withdrawn()) {
            return List.of();
        }
        boolean best = one.answer().best().filter(attempt::equals).isPresent();
        return one.question()
                .filter(question -> best)
                .map(question -> (one.round().isRevealed()
                                ? FeedbackWords.afterReveal(one.round(), question, one.answer(), attempt, grade)
                                : FeedbackWords.beforeReveal(one.round(), question, one.answer(), attempt, grade))
                        .blocks())
                .orElseGet(() -> RichText.blocks(grade.verdict()));
    }
}
