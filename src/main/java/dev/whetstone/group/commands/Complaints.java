package dev.whetstone.group.commands;

import dev.whetstone.chat.desk.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Reads several fields and gathers what cannot be read, so that all of it is told at once. */
final class Complaints {

    private final Map<String, String> problems = new LinkedHashMap<>();

    /** What was read, or the fallback, to go on with, where it could not be; the first problem of a field is the one told. */
    <T> T read(String field, Supplier<T> reading, T fallback) {
        try {
            return reading.get();
        } catch (Unreadable e) {
            if (e.problems().isEmpty()) {
                problems.putIfAbsent(field, e.sentence());
            } else {
                e.problems().forEach(problems::putIfAbsent);
            }
            return fallback;
        }
    }

    /** @throws Unreadable with everything that could not be read, if there is anything */
    void raise() {
        if (!problems.isEmpty()) {
            throw new Unreadable(problems);
        }
    }
}
