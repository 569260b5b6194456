package dev.whetstone.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question file made of a card. What the card does not tell stands there as {@code TODO: …}, which {@code content check} names; all
 * else passes the schema.
 */
final class QuestionDraft {

    private static final JsonMapper QUOTES = JsonMapper.shared();

    private final Card card;
    private final String kind;
    private final List<String> lines = new ArrayList<>();

    private QuestionDraft(Card card) {
        this.card = card;
        this.kind = card.get(Card.KIND);
    }

    /** The file's text; the card has an id, a topic and a kind. */
    static String text(Card card, LocalDate checked) {
        QuestionDraft draft = new QuestionDraft(card);
        draft.head(checked);
        draft.sections();
        return String.join("\n", draft.lines) + "\n";
    }

    private void head(LocalDate checked) {
        add("---", "id: " + card.get(Card.ID));
        add("title: " + quoted(card.get(Card.TITLE, "TODO: a title that does not tell the answer")));
        add("topic: " + card.get(Card.TOPIC), "kind: " + kind);
        add("difficulty: " + card.get(Card.DIFFICULTY, "medium"), "minutes: " + card.get(Card.MINUTES, "5"));
        add("checked: " + checked, "sources: []");
        switch (kind) {
            case "choice" -> choices();
            case "output" ->
                add(
                        "output:",
                        "  expect: "
                                + quoted(card.get(Card.EXPECT, "TODO: what it prints, found by running it") + "\n"));
            case "sql" -> add("sql:", "  ordered: false");
            case "practice" -> {
                add("checklist:");
                points("  ", "TODO: what the evidence has to show, point %d");
            }
            default -> {
                add("rubric:", "  points:");
                points("    ", "TODO: key point %d, one full sentence");
            }
        }
        if (kind.equals("code")) {
            add("code:", "  language: python");
        }
        add("---");
    }

    private void points(String indent, String missed) {
        List<String> points = card.lines(Card.POINTS);
        Stream<String> missing = IntStream.rangeClosed(points.size() + 1, 2).mapToObj(missed::formatted);
        List<String> all = Stream.concat(points.stream(), missing).toList();
        IntStream.range(0, all.size())
                .forEach(n -> add(indent + "- id: p" + (n + 1), indent + "  says: " + quoted(all.get(n))));
    }

    private void choices() {
        add("choices:");
        List<String> given = card.lines(Card.CHOICES);
        List<String> all = given.isEmpty()
                ? List.of(
                        "* TODO: the right option | TODO: why it is right",
                        "TODO: a wrong option | TODO: why it is wrong")
                : given;
        all.forEach(line -> {
            boolean right = line.startsWith("*");
            String[] parts = (right ? line.substring(1) : line).split("\\|", 2);
            add("  - text: " + quoted(parts[0].strip()), "    correct: " + right);
            add("    because: " + quoted(parts.length > 1 ? parts[1].strip() : "TODO: why"));
        });
    }

    private void sections() {
        section("Question", card.get(Card.QUESTION, missingQuestion()));
        if (kind.equals("sql")) {
            section("Schema", fence("sql", "-- TODO: create table"));
            section("Data", fence("sql", "-- TODO: insert the rows members see"));
            section("Hidden data", fence("sql", "-- TODO: insert other rows, with the traps in them"));
        }
        section("Hints", numbered(card.lines(Card.HINTS)));
        section("Model answer", answer());
        if (kind.equals("sql")) {
            section(
                    "Wrong answers",
                    "### TODO: what is wrong with it\n" + fence("sql", "-- TODO: a query")
                            + "\n### TODO: what is wrong with this one\n" + fence("sql", "-- TODO: another query"));
        }
        List<String> followUps = card.lines(Card.FOLLOW_UPS);
        list("Follow-ups", followUps.isEmpty() ? List.of("TODO: what an interviewer asks next") : followUps);
        list("An interviewer listens for", card.lines(Card.LISTENS_FOR));
        list("A weak answer misses", card.lines(Card.WEAK_ANSWERS_MISS));
        list("Documents", card.lines(Card.DOCUMENTS));
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            section(title, "- " + String.join("\n- ", items));
        }
    }

    private String missingQuestion() {
        return kind.equals("output") ? fence("python", "TODO: the program") : "TODO: the question";
    }

    private String answer() {
        String answer = card.get(Card.ANSWER);
        boolean isFenced = answer.contains("```");
        return switch (kind) {
            case "code" -> isFenced ? answer : fence("python", answer.isEmpty() ? "TODO: the program" : answer);
            case "sql" -> isFenced ? answer : fence("sql", answer.isEmpty() ? "-- TODO: the query" : answer);
            default -> answer.isEmpty() ? "TODO: the model answer" : answer;
        };
    }

    private static String numbered(List<String> hints) {
        List<String> all = hints.isEmpty() ? List.of("TODO: a gentle hint") : hints;
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            list.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(all.get(i));
        }
        return list.toString();
    }

    private static String fence(String language, String text) {
        return "```" + language + "\n" + text + "\n```";
    }

    private void section(String title, String text) {
        if (lines.size() > 1 && !lines.get(lines.size() - 1).equals("---")) {
            add("");
        }
        add("## " + title, text);
    }

    private static String quoted(String text) {
        return QUOTES.writeValueAsString(text);
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
