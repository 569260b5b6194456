package dev.whetstone.mock.journal;

import dev.whetstone.chat.Form;
import java.util.ArrayList;
import java.util.List;

/** The form of an entry; once a month it also asks after CV, portfolio and network. */
final class JournalForms {

    static final String MONTH = "month";
    private static final int LONGEST = 1_500;

    private JournalForms() {}

    static Form entry(String occasion) {
        List<Form.Field> fields = new ArrayList<>();
        fields.add(optional("well", "What went well?", "a small win counts"));
        fields.add(optional("stuck", "Where did you get stuck?", "a question, a topic, a moment"));
        fields.add(optional("next", "What will you do next?", "one thing"));
        fields.add(Form.Field.select(
                "when",
                "Remind me of it",
                "7",
                List.of(
                        new Form.Option("1", "tomorrow"),
                        new Form.Option("3", "in three days"),
                        new Form.Option("7", "in a week"),
                        new Form.Option("14", "in two weeks"),
                        new Form.Option("never", "never"))));
        if (occasion.equals(MONTH)) {
            fields.add(optional("career", "CV, portfolio, network", "what you did about each this month"));
        }
        return new Form("Journal", "journal-form", occasion, fields);
    }

    private static Form.Field optional(String name, String label, String hint) {
        return new Form.Field(name, label, hint, Form.Input.PARAGRAPH, false, "", LONGEST, List.of());
    }
}
