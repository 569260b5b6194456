package dev.whetstone.deck;

import dev.whetstone.question.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Topics and kinds as they are typed. */
final class Names {

    /** As the schema of questions lists them. */
    static final List<String> TOPICS =
            List.of("python", "pyspark", "sql", "aws", "data-engineering", "backend", "behavioural");

    static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private Names() {}

    /** A name as it is listed, however it was typed: {@code Data Engineering} is {@code data-engineering}. */
    static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
