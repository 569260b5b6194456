package dev.whetstone.grading.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words that ship with the grader. */
final class WordFiles {

    private WordFiles() {}

    /** The lines of one that are neither blank nor remarks. */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(WordFiles.class.getResourceAsStream("/grading/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
