package dev.whetstone.chat.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a member typed cannot be read; the message is the sentence to answer. */
public final class Unreadable extends RuntimeException {

    private final Map<String, String> problems;

    public Unreadable(String sentence) {
        super(sentence);
        this.problems = new LinkedHashMap<>();
    }

    /** {@code field} names what could not be read. */
    public Unreadable(String field, String sentence) {
        super(sentence);
        this.problems = new LinkedHashMap<>(Map.of(field, sentence));
    }

    /** All that could not be read, a sentence for each field. */
    public Unreadable(Map<String, String> problems) {
        super(problems.values().stream()
                .map(sentence -> sentence.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "))
                .replaceFirst("(?<=[^?])$", "."));
        this.problems = new LinkedHashMap<>(problems);
    }

    /** A sentence for each field that could not be read; empty if it is none of them. */
    public Map<String, String> problems() {
        return problems;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
