package dev.whetstone.deck;

import dev.whetstone.question.Body;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a card of a question; samples, checks, tests and data do not fit onto one. */
final class QuestionCards {

    private QuestionCards() {}

    static Card of(Question question) {
        Body body = question.body();
        Map<String, String> fields = new HashMap<>();
        fields.put(Card.ID, question.id());
        fields.put(Card.TITLE, question.head().title());
        fields.put(Card.TOPIC, question.head().topic());
        fields.put(Card.KIND, question.kind().name().toLowerCase(Locale.ROOT));
        fields.put(Card.DIFFICULTY, question.head().difficulty().id());
        fields.put(Card.MINUTES, String.valueOf(question.head().minutes()));
        fields.put(Card.QUESTION, body.prompt());
        fields.put(Card.ANSWER, body.modelAnswer());
        fields.put(Card.HINTS, lines(body.hints()));
        fields.put(Card.FOLLOW_UPS, lines(body.followUps()));
        fields.put(Card.LISTENS_FOR, lines(body.coaching().listensFor()));
        fields.put(Card.WEAK_ANSWERS_MISS, lines(body.coaching().weakAnswersMiss()));
        fields.put(Card.DOCUMENTS, lines(body.coaching().documents()));
        question.rubric()
                .ifPresent(rubric -> fields.put(
                        Card.POINTS,
                        lines(rubric.points().stream().map(Rubric.Point::says).toList())));
        if (question instanceof OutputQuestion output) {
            fields.put(Card.EXPECT, output.expect());
        }
        if (question instanceof ChoiceQuestion choice) {
            fields.put(Card.CHOICES, choices(choice));
        }
        return new Card(fields);
    }

    private static String choices(ChoiceQuestion choice) {
        return choice.options().stream()
                .map(option -> (option.correct() ? "* " : "") + option.text() + " | " + option.because())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s*\n\\s*", " ")).collect(Collectors.joining("\n"));
    }
}
