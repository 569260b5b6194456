package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Texts;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.feedback.FeedbackWords;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.grading.Grade;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers' part in a reveal: wait for the last grade, show the best answer and the day's points, tell each member theirs. */
record AnswerReveal(Answers answers, Members members, Backlog backlog, Feedback feedback, GradingSteps steps)
        implements RoundFollower {

    private static final Logger log = LoggerFactory.getLogger(AnswerReveal.class);
    private static final int MOST_SHOWN = 1200;
    private static final int MOST_ROWS = 15;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    @Override
    public boolean isSettled(Round round) {
        return !backlog.holds(round.threads(), round.id(), round.closedAt().orElse(round.closesAt()))
                && answers.of(round).stream()
                        .flatMap(answer -> answer.counting().stream())
                        .noneMatch(Attempt::needsGrade);
    }

    @Override
    public boolean hasShown(Round round, MemberRef member) {
        return own(round, member).filter(Answer::hasPeeked).isPresent();
    }

    @Override
    public Optional<String> standing(Round round, MemberRef member, Question question) {
        return own(round, member)
                .filter(answer -> answer.isGiven() || answer.hasPeeked())
                .map(answer -> FeedbackWords.today(question, answer));
    }

    private Optional<Answer> own(Round round, MemberRef member) {
        return members.known(member).flatMap(known -> answers.find(round.id(), known.id()));
    }

    @Override
    public List<Block> highlights(Round round, StudyGroup group, Question question) {
        List<Answer> given = answers.of(round).stream().filter(Answer::isGiven).toList();
        if (given.isEmpty()) {
            return List.of(new Block.Prose("*Nobody answered this one.*"));
        }
        Map<String, String> names = NamedMember.names(
                members.findAll(given.stream().map(Answer::memberId).toList()).values().stream()
                        .filter(member -> !member.hidden())
                        .toList());
        List<Block> blocks = new ArrayList<>();
        best(given, names).ifPresent(blocks::addAll);
        blocks.addAll(dayTable(
                DAY.format(round.date()),
                given,
                names,
                question.head().difficulty().basePoints()));
        blocks.add(new Block.Choices(List.of(Choice.of("Read and rate answers", "peers", round.id()))));
        return blocks;
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        boolean complete = true;
        for (Answer answer : answers.of(round)) {
            complete &= answer.progress().isRevealTold() || isTold(round, question, answer);
        }
        answers.of(round).stream()
                .filter(Answer::hasDeletions)
                .forEach(answer -> steps.erase(round, question, answer.memberId()));
        return complete;
    }

    @Override
    public Summary summary(Round round) {
        List<Answer> given = answers.of(round).stream().filter(Answer::isGiven).toList();
        return new Summary(
                given.size(),
                given.stream()
                        .filter(answer -> !answer.judgedByPeople())
                        .mapToDouble(Answer::bestScore)
                        .average()
                        .orElse(given.isEmpty() ? 0 : 1));
    }

    /** Notes that a member was told only once they were; whoever could not be reached is told later. */
    private boolean isTold(Round round, Question question, Answer answer) {
        try {
            Optional<Attempt> best = answer.best();
            Grade grade = best.map(Attempt::grade).orElse(null);
            if (best.isPresent() && grade != null) {
                feedback.revealed(round, question, answer, best.get(), grade);
            }
            answers.change(round, answer.memberId(), current -> {
                current.progress().revealTold();
                return true;
            });
            return true;
        } catch (RuntimeException e) {
            log.info("A member could not be told the result of round {} yet: {}", round.id(), e.toString());
            return false;
        }
    }

    private static Optional<List<Block>> best(List<Answer> given, Map<String, String> names) {
        return given.stream()
                .filter(answer -> !answer.helpful().isEmpty())
                .max(Comparator.comparingInt((Answer answer) -> answer.helpful().size())
                        .thenComparingDouble(Answer::bestScore))
                .flatMap(answer -> answer.best()
                        .map(attempt -> List.of(
                                new Block.Prose(
                                        "**Found most helpful**, by " + Markdown.escape(name(names, answer)) + ":"),
                                new Block.Verbatim(Texts.shortened(attempt.text(), MOST_SHOWN)))));
    }

    /** As everybody reads it; a grade that waits for people says so. */
    private static String grade(Answer answer) {
        if (answer.judgedByPeople()) {
            return "with peers";
        }
        boolean waits = answer.best()
                .flatMap(attempt -> GivenAnswer.of(answer, attempt))
                .filter(GivenAnswer::isWaiting)
                .isPresent();
        return Math.round(answer.bestScore() * 100) + (waits ? " %, not sure" : " %");
    }

    private static List<Block> dayTable(String day, List<Answer> given, Map<String, String> names, int base) {
        List<Answer> shown = given.stream()
                .filter(answer -> names.containsKey(answer.memberId()))
                .sorted(Comparator.comparingInt((Answer answer) -> answer.points(base))
                        .reversed())
                .toList();
        List<List<String>> rows = shown.stream()
                .limit(MOST_ROWS)
                .map(answer -> List.of(name(names, answer), grade(answer), "+" + answer.points(base)))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(List.of(day, "Grade", "Points"), rows));
        }
        int more = given.size() - rows.size();
        if (more > 0) {
            blocks.add(new Block.Prose("*and %d more*".formatted(more)));
        }
        return blocks;
    }

    private static String name(Map<String, String> names, Answer answer) {
        return names.getOrDefault(answer.memberId(), "somebody");
    }
}
