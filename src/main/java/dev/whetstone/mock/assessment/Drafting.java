package dev.whetstone.mock.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the question that is open, as it is written message by message, changed and taken back. Each move is decided on the
 * assessment as it is stored.
 */
record Drafting(Assessment one) {

    /** Changes of messages that were not heard yet; of more than that the oldest are dropped. */
    private static final int MOST_EARLY = 20;

    /**
     * A message that belongs to the answer that is open.
     *
     * @param text empty where its author took it back
     * @param at when it was written or changed last, by the platform's clock
     * @param posted when it was written; before all others where that was not noted
     */
    record Part(
            String key, String text, Instant at, @Nullable Instant posted) {

        /** How a message reads since a moment. */
        static Part changed(String key, String text, Instant at) {
            return new Part(key, text, at, null);
        }

        private Part as(Part later) {
            return new Part(key, later.text, later.at, posted);
        }

        private boolean isSame(Part other) {
            return key.equals(other.key);
        }

        private Instant place() {
            return posted == null ? Instant.EPOCH : posted;
        }
    }

    /** What a member did last to a message. */
    enum Act {
        WRITTEN,
        CHANGED,
        TAKEN_BACK,
        /** It only named the button, which was pressed for its author. */
        PRESSED,
        /** It was changed or taken back after its question was handed in. */
        TOO_LATE
    }

    boolean knows(String key) {
        return one.heard.contains(key);
    }

    /**
     * Adds what was written, where it stands by its time, and as it reads since a change that was told before it; false if it is known
     * or comes too late.
     */
    boolean hear(String key, String text, Instant at, Instant now) {
        if (knows(key) || !isOpen(now)) {
            return false;
        }
        Part heard = new Part(key, text, at, at);
        Part part = one.early.stream()
                .filter(heard::isSame)
                .findFirst()
                .map(heard::as)
                .orElse(heard);
        one.early = one.early.stream().filter(early -> !early.isSame(heard)).toList();
        Stream<Part> before = one.written.isEmpty() && !one.draft.isEmpty()
                ? Stream.of(Part.changed("", one.draft, now))
                : one.written.stream();
        one.written = Stream.concat(before, Stream.of(part))
                .sorted(Comparator.comparing(Part::place))
                .toList();
        one.draft = joined();
        note(key, part.text().isEmpty() ? Act.TAKEN_BACK : Act.WRITTEN, now);
        return true;
    }

    /** Hands in what was written so far, as a message asked for that only names the button; false if it is known or comes too late. */
    boolean press(String key, Instant now) {
        int number = one.current();
        if (knows(key) || !one.handIn(number, "", now)) {
            return false;
        }
        note(key, Act.PRESSED, now);
        one.parts = 0;
        return true;
    }

    /**
     * Has the answer read as a message of it does now, or keeps that until the message is heard; false if that is known already.
     *
     * @param change tells this change from others
     * @param to how the message reads, by the key it is heard under, and since when; empty where it was taken back
     */
    boolean rewrite(String change, Part to, Instant now) {
        if (knows(change) || !isOpen(now)) {
            return false;
        }
        if (!knows(to.key())) {
            return keep(to);
        }
        Optional<Part> before = one.written.stream().filter(to::isSame).findFirst();
        if (before.isEmpty()) {
            note(change, Act.TOO_LATE, now);
        } else if (!to.at().isBefore(before.get().at())) {
            one.written = one.written.stream()
                    .map(part -> part.isSame(to) ? part.as(to) : part)
                    .toList();
            one.draft = joined();
            note(change, to.text().isEmpty() ? Act.TAKEN_BACK : Act.CHANGED, now);
        }
        return true;
    }

    private boolean keep(Part to) {
        boolean overtaken = one.early.stream()
                .anyMatch(early -> early.isSame(to) && !early.at().isBefore(to.at()));
        List<Part> all = Stream.concat(one.early.stream().filter(early -> !early.isSame(to)), Stream.of(to))
                .toList();
        one.early = overtaken ? one.early : all.subList(Math.max(0, all.size() - MOST_EARLY), all.size());
        return !overtaken;
    }

    private boolean isOpen(Instant now) {
        return one.takes(one.current(), now);
    }

    private String joined() {
        return one.written.stream()
                .map(Part::text)
                .filter(text -> !text.isEmpty())
                .reduce("", AssessedAnswer::joined);
    }

    private void note(String key, Act what, Instant now) {
        one.heard = Stream.concat(one.heard.stream(), Stream.of(key)).toList();
        one.act = what;
        one.parts++;
        new AssessmentHold(one).wake(now);
    }
}
