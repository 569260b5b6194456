package dev.whetstone.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes a suggestion as a content file, and knows which field each of its lines came from. */
final class QuestionFile {

    private static final JsonMapper QUOTES = JsonMapper.shared();
    private static final int MINUTES = 5;

    private final List<String> lines = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    private QuestionFile() {}

    static QuestionFile of(String id, SuggestedText text, LocalDate checked) {
        QuestionFile file = new QuestionFile();
        file.add("", "---", "id: " + id);
        file.add(SuggestedText.TITLE, "title: " + quoted(text.title()));
        file.add(SuggestedText.TOPIC, "topic: " + quoted(text.topic()));
        file.add(SuggestedText.KIND, "kind: " + quoted(text.kind()));
        file.add(SuggestedText.DIFFICULTY, "difficulty: " + quoted(text.difficulty()));
        file.add("", "minutes: " + MINUTES, "checked: " + checked, "sources: []");
        file.head(text);
        file.add("", "---", "## Question");
        file.add(SuggestedText.QUESTION, text.question().split("\n", -1));
        file.add("", "", "## Hints", "1. " + hint(text), "", "## Model answer");
        file.add(SuggestedText.ANSWER, KindParts.model(text).split("\n", -1));
        file.add("", "", "## Follow-ups", "- Where have you met this in your own work?");
        return file;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The form's field a line (from 1) was made of; empty if of none. */
    String field(int line) {
        return line > fields.size() ? "" : fields.get(Math.max(0, line - 1));
    }

    static String quoted(String text) {
        return QUOTES.writeValueAsString(text);
    }

    private void head(SuggestedText text) {
        switch (text.kind()) {
            case "choice" -> add(SuggestedText.POINTS, KindParts.choices(text));
            case "output" ->
                add(SuggestedText.ANSWER, "output:", "  expect: " + quoted(KindParts.unfenced(text.answer()) + "\n"));
            default -> add(SuggestedText.POINTS, KindParts.rubric(text));
        }
        if (text.kind().equals("code")) {
            add(SuggestedText.KIND, "code:", "  language: python");
        }
    }

    private static String hint(SuggestedText text) {
        return switch (text.kind()) {
            case "choice" -> "Find a reason against each option but one.";
            case "output" -> "Go through the program line by line, and write down what each name stands for.";
            default ->
                "Who suggested this listens for %d points."
                        .formatted(text.pointLines().size());
        };
    }

    private void add(String field, String... added) {
        for (String line : added) {
            lines.add(line);
            fields.add(field);
        }
    }
}
