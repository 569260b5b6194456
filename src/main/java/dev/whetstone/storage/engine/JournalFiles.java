package dev.whetstone.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The journal's files beside the store: its name with {@code .journal.} and a number that only grows. */
record JournalFiles(Path store) {

    Path file(long number) {
        return store.resolveSibling(prefix() + number);
    }

    /** The numbers of the files that are there, oldest first. */
    List<Long> numbers() {
        try (Stream<Path> all = Files.list(store.toAbsolutePath().getParent())) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix()))
                    .map(name -> name.substring(prefix().length()))
                    .filter(number -> number.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest file's number, 0 where there is none. */
    long last() {
        List<Long> numbers = numbers();
        return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    }

    /** Deletes all files up to a number, the oldest first, so that what is left is always the end of the story. */
    void delete(long upTo) {
        numbers().stream().filter(number -> number <= upTo).forEach(number -> delete(file(number)));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String prefix() {
        return store.getFileName() + ".journal.";
    }
}
