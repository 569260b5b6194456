package dev.whetstone.deck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one card holds, by column; a column that is missing is empty. Texts are in the Markdown subset of questions. */
record Card(Map<String, String> fields) {

    static final String ID = "id";
    static final String TITLE = "title";
    static final String TOPIC = "topic";
    static final String KIND = "kind";
    static final String DIFFICULTY = "difficulty";
    static final String MINUTES = "minutes";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    static final String POINTS = "points";
    static final String CHOICES = "choices";
    static final String EXPECT = "expect";
    static final String HINTS = "hints";
    static final String FOLLOW_UPS = "follow-ups";
    static final String LISTENS_FOR = "listens-for";
    static final String WEAK_ANSWERS_MISS = "weak-answers-miss";
    static final String DOCUMENTS = "documents";

    /** The columns of a table of cards, in order; those from {@code points} on hold a line for each. */
    static final List<String> COLUMNS = List.of(
            ID,
            TITLE,
            TOPIC,
            KIND,
            DIFFICULTY,
            MINUTES,
            QUESTION,
            ANSWER,
            EXPECT,
            POINTS,
            CHOICES,
            HINTS,
            FOLLOW_UPS,
            LISTENS_FOR,
            WEAK_ANSWERS_MISS,
            DOCUMENTS);

    Card {
        fields = Map.copyOf(fields);
    }

    static Card of(String question, String answer) {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put(Card.QUESTION, question.strip());
        sides.put(Card.ANSWER, answer.strip());
        return new Card(sides);
    }

    Card with(String column, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(column, value);
        return new Card(more);
    }

    String get(String column) {
        return fields.getOrDefault(column, "").strip();
    }

    String get(String column, String otherwise) {
        String value = get(column);
        return value.isEmpty() ? otherwise : value;
    }

    /** The lines of a column without bullets and numbers. */
    List<String> lines(String column) {
        return get(column)
                .lines()
                .map(line -> line.strip().replaceFirst("^([-•–]|\\d{1,2}[.)])\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
