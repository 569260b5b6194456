package dev.whetstone.mock.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to the question that is open, as it is written message by message, changed and taken back. Each move is decided on the
 * assessment as it is stored.
 */
record Drafting(Assessment one) {

    /**
     * A message that belongs to the answer that is open.
     *
     * @param text empty where its author took it back
     * @param at when it was written or changed last
     */
    record Part(String key, String text, Instant at) {}

    /** What a member did last to a message. */
    enum Act {
        WRITTEN,
        CHANGED,
        TAKEN_BACK,
        /** It was changed or taken back after its question was handed in. */
        TOO_LATE
    }

    boolean knows(String key) {
        return one.heard.contains(key);
    }

    /** Adds what was written; false if it is known or comes too late. */
    boolean hear(String key, String text, Instant now) {
        if (knows(key) || !isOpen(now)) {
            return false;
        }
        Stream<Part> before = one.written.isEmpty() && !one.draft.isEmpty()
                ? Stream.of(new Part("", one.draft, now))
                : one.written.stream();
        one.written = Stream.concat(before, Stream.of(new Part(key, text, now))).toList();
        one.draft = joined();
        note(key, Act.WRITTEN, now);
        return true;
    }

    /**
     * Has the answer read as a message of it does now; false if that is known, or no message that was heard.
     *
     * @param change tells this change from others
     * @param to how the message reads, by the key it was heard under, and since when; empty where it was taken back
     */
    boolean rewrite(String change, Part to, Instant now) {
        if (!knows(to.key()) || knows(change) || !isOpen(now)) {
            return false;
        }
        Optional<Part> before =
                one.written.stream().filter(part -> part.key().equals(to.key())).findFirst();
        if (before.isEmpty()) {
            note(change, Act.TOO_LATE, now);
        } else if (!to.at().isBefore(before.get().at())) {
            one.written = one.written.stream()
                    .map(part -> part.key().equals(to.key()) ? to : part)
                    .toList();
            one.draft = joined();
            note(change, to.text().isEmpty() ? Act.TAKEN_BACK : Act.CHANGED, now);
        }
        return true;
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
