package dev.whetstone.feedback;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
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

    /** A round that was answered, with its question. */
    private record Found(Round round, Optional<Question> question) {
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
        List<String> own = answers.by(
                memberId,
                every -> every.filter(answer -> answer.groupId().equals(groupId))
                        .filter(answer -> !answer.attempts().isEmpty())
                        .map(Answer::roundId)
                        .toList());
        List<Found> all = rounds.findAll(own).values().stream()
                .map(round -> new Found(round, bank.find(round.questionId())))
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
                past(memberId, wanted.stream().skip(from).limit(most).toList()));
    }

    private List<PastAnswer> past(String memberId, List<Found> shown) {
        Map<String, Answer> theirs =
                answers.by(memberId, shown.stream().map(one -> one.round().id()).toList());
        return shown.stream()
                .flatMap(one -> Stream.ofNullable(theirs.get(one.round().id())).map(answer -> past(one, answer)))
                .toList();
    }

    private PastAnswer past(Found one, Answer answer) {
        boolean isTold = one.round().isRevealed() && answer.best().isPresent() && !answer.judgedByPeople();
        return new PastAnswer(
                one.round(),
                bank.title(one.round().questionId()),
                one.topic(),
                isTold ? OptionalInt.of((int) Math.round(answer.bestScore() * 100)) : OptionalInt.empty(),
                answer.attempts().stream()
                        .filter(attempt -> attempt.state() != Attempt.State.PASSED_OVER)
                        .map(attempt -> new PastAnswer.Try(
                                attempt.at(), attempt.text(), note(attempt), reasons(one, answer, attempt)))
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

    private static List<Block> reasons(Found one, Answer answer, Attempt attempt) {
        Grade grade = attempt.grade();
        if (grade == null || attempt.withdrawn()) {
            return List.of();
        }
        boolean best = answer.best().filter(attempt::equals).isPresent();
        return one.question()
                .filter(question -> best)
                .map(question -> (one.round().isRevealed()
                                ? FeedbackWords.afterReveal(one.round(), question, answer, attempt, grade)
                                : FeedbackWords.beforeReveal(one.round(), question, answer, attempt, grade))
                        .blocks())
                .orElseGet(() -> RichText.blocks(grade.verdict()));
    }
}
