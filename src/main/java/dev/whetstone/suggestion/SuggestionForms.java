package dev.whetstone.suggestion;

import dev.whetstone.chat.Form;
import dev.whetstone.chat.Form.Field;
import dev.whetstone.chat.Form.Input;
import dev.whetstone.chat.Form.Option;
import java.util.List;

/** The forms of members and of admins. */
final class SuggestionForms {

    static final String WORD = "word";

    private static final List<Option> KINDS = List.of(
            new Option("short", "Explain something in prose"),
            new Option("choice", "Pick one of several options"),
            new Option("output", "What does this program print?"),
            new Option("code", "Write Python"),
            new Option("discussion", "Discuss: members judge each other"));
    private static final List<Option> TOPICS = List.of(
            new Option("python", "Python"),
            new Option("pyspark", "PySpark"),
            new Option("sql", "SQL"),
            new Option("aws", "AWS"),
            new Option("data-engineering", "Data engineering"),
            new Option("backend", "Backend"),
            new Option("behavioural", "Behavioural"));
    private static final List<Option> DIFFICULTIES =
            List.of(new Option("easy", "easy"), new Option("medium", "medium"), new Option("hard", "hard"));

    private SuggestionForms() {}

    /** Where a member suggests a question. */
    static Form suggest(String groupId) {
        return new Form(
                "Suggest a question",
                SuggestFormAction.NAME,
                groupId,
                List.of(
                        Field.select(SuggestedText.KIND, "Kind", "short", KINDS),
                        Field.select(SuggestedText.TOPIC, "Topic", "python", TOPICS),
                        text(SuggestedText.QUESTION, "Question", "a program goes between ```python and ```"),
                        text(SuggestedText.ANSWER, "Answer", "the answer you would want to hear"),
                        points()));
    }

    /** Where an admin changes one. */
    static Form edit(Suggestion suggestion) {
        return new Form(
                        "Edit a suggestion",
                        EditFormAction.NAME,
                        suggestion.id() + "|" + suggestion.edition(),
                        List.of(
                                new Field(SuggestedText.TITLE, "Title", "", Input.LINE, true, "", 80, List.of()),
                                Field.select(SuggestedText.DIFFICULTY, "Difficulty", "medium", DIFFICULTIES),
                                text(SuggestedText.QUESTION, "Question", ""),
                                text(SuggestedText.ANSWER, "Answer", ""),
                                points()))
                .filled(suggestion.text().values());
    }

    /** Where an admin says why one is not taken. */
    static Form decline(Suggestion suggestion) {
        return new Form(
                "Decline a suggestion",
                DeclineFormAction.NAME,
                suggestion.id() + "|" + suggestion.edition(),
                List.of(Field.line(WORD, "A word to its author", "such as: we have one like it", true, "")));
    }

    static boolean isKind(String kind) {
        return KINDS.stream().anyMatch(option -> option.value().equals(kind));
    }

    static boolean isTopic(String topic) {
        return TOPICS.stream().anyMatch(option -> option.value().equals(topic));
    }

    private static Field text(String name, String label, String hint) {
        return Field.paragraph(name, label, hint, "");
    }

    private static Field points() {
        return new Field(
                SuggestedText.POINTS,
                "Key points or options, one a line",
                "2 to 8 points; options: “* right | why”, “wrong | why”",
                Input.PARAGRAPH,
                false,
                "",
                Field.MOST_PARAGRAPH,
                List.of());
    }
}
