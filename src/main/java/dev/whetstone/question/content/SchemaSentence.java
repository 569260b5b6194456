package dev.whetstone.question.content;

import com.networknt.schema.Error;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Says in plain words what the schema validator found. */
final class SchemaSentence {

    /** The keyword, known to editors too, under which the schema says what a pattern wants. */
    static final String PATTERN_MESSAGE = "patternErrorMessage";

    private final Error error;
    private final JsonNode schema;

    SchemaSentence(Error error, JsonNode schema) {
        this.error = error;
        this.schema = schema;
    }

    /** Where the offending key or item stands, as a JSON pointer. */
    String pointer() {
        String at = error.getInstanceLocation().toString();
        return error.getKeyword().equals("additionalProperties") ? at + "/" + property() : at;
    }

    String text() {
        return switch (error.getKeyword()) {
            case "required" -> "`" + property() + "` is missing" + (pointer().isEmpty() ? "" : " in " + at());
            case "additionalProperties" -> "`" + property() + "` is not a key that is known here";
            case "false" -> at() + " does not belong to this kind";
            case "type" -> at() + " must be " + argument(1) + ", not " + argument(0) + quoteAdvice();
            case "enum" -> at() + " must be one of " + argument(0).replaceAll("[\\[\\]\"]", "");
            case "format" -> at() + " must be a date such as 2026-11-21";
            case "minimum" -> at() + " must be at least " + argument(0);
            case "maximum" -> at() + " must be at most " + argument(0);
            case "minLength" -> at() + " is shorter than " + argument(0) + " characters";
            case "maxLength" -> at() + " is longer than " + argument(0) + " characters";
            case "minItems" -> at() + " needs at least " + argument(0) + " items";
            case "maxItems" -> at() + " takes at most " + argument(0) + " items";
            case "uniqueItems" -> at() + " names something twice";
            case "pattern" -> at() + " " + patternMessage();
            default -> at() + " " + error.getMessage();
        };
    }

    private String quoteAdvice() {
        return argument(1).equals("string")
                        && !argument(0).equals("object")
                        && !argument(0).equals("array")
                ? " (put it in quotes)"
                : "";
    }

    private String patternMessage() {
        JsonNode own =
                schema.at(error.getSchemaLocation().getFragment().getParent().toString());
        return own.path(PATTERN_MESSAGE).asString("does not have the right form");
    }

    /** The place as an author would name it: {@code `points[2].says`}. */
    private String at() {
        String pointer = error.getInstanceLocation().toString();
        String path = pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        return path.isEmpty() ? "the whole" : "`" + path.substring(1) + "`";
    }

    private String property() {
        return Objects.requireNonNullElse(error.getProperty(), "");
    }

    private String argument(int index) {
        Object[] arguments = error.getArguments();
        return arguments != null && index < arguments.length ? String.valueOf(arguments[index]) : "";
    }
}
