package dev.whetstone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of content in which the demo group's plan asks for outputs, whose grades are certain. */
final class TestContent {

    /** Right answers to the plan's days, each on its own. */
    static final String FIRST = "3 1 1 1";

    static final String SECOND = "2 4 3 5";

    /** The full points of both. */
    static final int BASE = 10;

    private static final String PLAN = """
            id: pyspark-from-zero
            title: Outputs
            about: Two days of programs whose output is asked for.
            days:
              - theme: Null
                questions: [pyspark-filter-null]
              - theme: Joins
                questions: [pyspark-join-rows]
              - theme: Lists
                questions: [python-list-alias]
            """;

    private TestContent() {}

    /** The argument that lays this content over the packed one. */
    static String argument(Path folder) {
        try {
            Path plans = Files.createDirectories(folder.resolve("content/plans"));
            Files.writeString(plans.resolve("pyspark-from-zero.yaml"), PLAN);
            return "--whetstone.content=" + folder.resolve("content");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
