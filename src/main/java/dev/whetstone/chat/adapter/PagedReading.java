package dev.whetstone.chat.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a platform gives in pages, as far as is wanted and no further. */
public final class PagedReading {

    private PagedReading() {}

    /** One page; {@code next} is where the next one begins, empty after the last. */
    public record Page<T>(List<T> items, String next) {}

    /** Goes on from {@code start} until a page gives something. */
    public static <T, R> Optional<R> search(
            String start, Function<String, Page<T>> read, Function<List<T>, Optional<R>> wanted) {
        String at = start;
        while (true) {
            Page<T> page = read.apply(at);
            Optional<R> found = page.items().isEmpty() ? Optional.empty() : wanted.apply(page.items());
            if (found.isPresent() || page.next().isEmpty()) {
                return found;
            }
            at = page.next();
        }
    }

    /** Everything from {@code start} on. */
    public static <T> List<T> all(String start, Function<String, Page<T>> read) {
        List<T> all = new ArrayList<>();
        Optional<T> unused = search(start, read, items -> {
            all.addAll(items);
            return Optional.empty();
        });
        return all;
    }
}
