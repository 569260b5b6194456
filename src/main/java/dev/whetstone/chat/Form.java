package dev.whetstone.chat;

import java.util.List;
import java.util.Map;

/**
 * A form a member fills in privately. Sending it calls the {@link Action} named {@code action} with {@code argument} and
 * the fields' values.
 *
 * @param about what is read above the fields, such as the question that is answered; may be empty
 */
public record Form(String title, List<Block> about, String action, String argument, List<Field> fields) {

    public Form {
        about = List.copyOf(about);
        if (fields.isEmpty() || fields.size() > 5) {
            throw new IllegalArgumentException("A form has 1 to 5 fields, not " + fields.size());
        }
        fields = List.copyOf(fields);
    }

    /** A form that stands for itself. */
    public Form(String title, String action, String argument, List<Field> fields) {
        this(title, List.of(), action, argument, fields);
    }

    /** The same form, filled in with these values by field name; a field without one keeps its own. */
    public Form filled(Map<String, String> values) {
        return new Form(
                title,
                about,
                action,
                argument,
                fields.stream()
                        .map(field -> field.with(values.getOrDefault(field.name(), field.initial())))
                        .toList());
    }

    /** How a field is filled in. */
    public enum Input {
        LINE,
        PARAGRAPH,
        SELECT,
        /** Any number of the options; the value is the chosen options' values, separated by commas. */
        MANY
    }

    /** One option of a {@link Input#SELECT} field. */
    public record Option(String value, String label) {}

    /** One field; {@code initial} may be empty, {@code options} is empty unless it is a {@link Input#SELECT} or {@link Input#MANY}. */
    public record Field(
            String name,
            String label,
            String hint,
            Input input,
            boolean required,
            String initial,
            int maxLength,
            List<Option> options) {

        /** Characters a paragraph takes. */
        public static final int MOST_PARAGRAPH = 3000;

        public Field {
            options = List.copyOf(options);
        }

        Field with(String value) {
            return new Field(name, label, hint, input, required, value, maxLength, options);
        }

        public static Field line(String name, String label, String hint, boolean required, String initial) {
            return new Field(name, label, hint, Input.LINE, required, initial, 200, List.of());
        }

        public static Field paragraph(String name, String label, String hint, String initial) {
            return new Field(name, label, hint, Input.PARAGRAPH, true, initial, MOST_PARAGRAPH, List.of());
        }

        public static Field many(String name, String label, String hint, List<Option> options) {
            return new Field(name, label, hint, Input.MANY, false, "", 200, options);
        }

        public static Field select(String name, String label, String initial, List<Option> options) {
            return new Field(name, label, "", Input.SELECT, true, initial, 200, options);
        }
    }
}
