package dev.whetstone.cli.batch;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Judges the lines of one file. */
interface BatchJudging extends AutoCloseable {

    /**
     * Begins to judge a line.
     *
     * @throws tools.jackson.core.JacksonException if it is no such line
     * @throws IllegalArgumentException if something is missing in it
     */
    CompletableFuture<Verdict> submit(String line);

    @Override
    void close();

    /** An output line; the id may be a number or text and comes back as it was. */
    record Verdict(Object id, String verdict, String message, long millis) {}

    static <T> T need(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("it has no \"" + name + "\"");
        }
        return value;
    }
}
