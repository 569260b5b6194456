package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.mock.assessment.AssessedAnswer.Outcome;
import dev.whetstone.picture.AssessmentCard;
import dev.whetstone.picture.PictureCard;
import dev.whetstone.question.QuestionBank;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says what an assessment came to, held against the one before. */
record ScorecardTexts(Assessments assessments, QuestionBank bank) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final double MASTERED = 0.8;
    private static final int MOST_NAMED = 3;
    private static final int MOST_SHOWN = 5;

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    ChatMessage of(Assessment assessment) {
        Scorecard card = Scorecard.of(assessment);
        List<Scorecard> before = assessments.done(assessment.memberId()).stream()
                .filter(one -> one.startedAt().isBefore(assessment.startedAt()))
                .map(Scorecard::of)
                .filter(one -> one.mean().isPresent())
                .toList();
        Optional<Scorecard> last = before.stream().findFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Your assessment of " + month(card.month())));
        if (card.mean().isEmpty()) {
            blocks.add(new Block.Prose(
                    "There is no result: no answer could be counted." + ungraded(card) + " Only you see this."));
            return new ChatMessage(blocks);
        }
        blocks.add(new Block.Prose(summary(card, last) + win(card, before)));
        blocks.add(picture(card, last).block());
        blocks.add(table(card, last));
        blocks.add(new Block.Prose(next(card)));
        looks(assessment).ifPresent(blocks::add);
        return new ChatMessage(blocks);
    }

    private static String summary(Scorecard card, Optional<Scorecard> last) {
        double mean = card.mean().orElse(0);
        Scorecard.Counts counts = card.counts();
        StringBuilder text = new StringBuilder("**%d %%** on average over %d of %d questions"
                .formatted(Scorecard.percent(mean), counts.counted(), counts.asked()));
        text.append(counts.passed() == 0 ? "." : ", %d of them passed.".formatted(counts.passed()));
        last.ifPresent(one -> text.append(" In %s it was %d %%."
                .formatted(month(one.month()), Scorecard.percent(one.mean().orElse(0)))));
        if (counts.unsure() > 0) {
            text.append(" Of %d grade%s I am not sure.".formatted(counts.unsure(), counts.unsure() == 1 ? "" : "s"));
        }
        return text.append(ungraded(card)).append(" Only you see this.").toString();
    }

    private static String ungraded(Scorecard card) {
        int many = card.counts().ungraded();
        return many == 0 ? "" : " %d could not be graded and %s left out.".formatted(many, many == 1 ? "is" : "are");
    }

    /** A small win, once, where there is one. */
    private static String win(Scorecard card, List<Scorecard> before) {
        OptionalDouble best =
                before.stream().mapToDouble(one -> one.mean().orElse(0)).max();
        if (best.isPresent() && card.mean().orElse(0) > best.getAsDouble()) {
            return " That is your best so far.";
        }
        return before.stream()
                .findFirst()
                .flatMap(last -> card.byTopic().entrySet().stream()
                        .filter(topic -> rise(topic, last) >= 0.1)
                        .max(Comparator.comparingDouble(topic -> rise(topic, last))))
                .map(topic -> " You have come on most in **%s**.".formatted(Markdown.escape(topic.getKey())))
                .orElse("");
    }

    private static double rise(Map.Entry<String, Double> topic, Scorecard last) {
        Double then = last.byTopic().get(topic.getKey());
        return then == null ? 0 : topic.getValue() - then;
    }

    private static PictureCard picture(Scorecard card, Optional<Scorecard> last) {
        return new AssessmentCard(
                "Assessment of " + month(card.month()),
                card.mean().orElse(0),
                last.map(one -> month(one.month())).orElse(""),
                last.map(Scorecard::mean).orElse(OptionalDouble.empty()),
                card.byTopic().entrySet().stream()
                        .map(topic -> new AssessmentCard.Marked(
                                topic.getKey(),
                                topic.getValue(),
                                last.map(one -> one.byTopic().get(topic.getKey()))
                                        .map(OptionalDouble::of)
                                        .orElse(OptionalDouble.empty())))
                        .toList());
    }

    private static Block table(Scorecard card, Optional<Scorecard> last) {
        List<List<String>> rows = card.byTopic().entrySet().stream()
                .map(topic -> {
                    Optional<Double> then = last.map(one -> one.byTopic().get(topic.getKey()));
                    return List.of(
                            topic.getKey(),
                            Scorecard.percent(topic.getValue()) + " %",
                            then.map(mean -> Scorecard.percent(mean) + " %").orElse("–"));
                })
                .toList();
        return new Block.Table(
                List.of("Topic", "Now", last.map(one -> month(one.month())).orElse("Before")), rows);
    }

    private static String next(Scorecard card) {
        String weak = card.byTopic().entrySet().stream()
                .filter(topic -> topic.getValue() < MASTERED)
                .sorted(Map.Entry.comparingByValue())
                .limit(MOST_NAMED)
                .map(topic -> "**%s** (%d %%)"
                        .formatted(Markdown.escape(topic.getKey()), Scorecard.percent(topic.getValue())))
                .collect(Collectors.joining(", "));
        return weak.isEmpty()
                ? "You are at 80 % or better in every topic that was asked: a mock interview is next (`/prep mock alone`)."
                : "**Practise next:** %s. `/prep review` brings back what you missed in rounds, `/prep mock alone` plays an interview with me."
                        .formatted(weak);
    }

    /** The model answers of what went worst. */
    private Optional<Block> looks(Assessment assessment) {
        List<Choice> buttons = assessment.answers().stream()
                .filter(answer -> answer.outcome().isCounted() || answer.outcome() == Outcome.UNGRADED)
                .filter(answer -> answer.score() < MASTERED)
                .sorted(Comparator.comparingDouble(AssessedAnswer::score))
                .limit(MOST_SHOWN)
                .flatMap(answer -> bank.find(answer.question()).stream()
                        .map(question -> new Choice(
                                "Question " + (answer.number() + 1),
                                AssessedLookAction.NAME,
                                assessment.id() + ";" + answer.number(),
                                false,
                                question.head().title() + ": " + grade(answer))))
                .toList();
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Block.Choices(buttons));
    }

    static String grade(AssessedAnswer answer) {
        long percent = Scorecard.percent(answer.score());
        return switch (answer.outcome()) {
            case CERTAIN -> percent + " %";
            case UNSURE -> "about " + percent + " %, but I am not sure";
            case PASSED -> "passed";
            case OPEN, UNGRADED -> "not graded";
        };
    }
}
