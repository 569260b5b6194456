package dev.whetstone.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The immediate answer to a command, button or form. */
public sealed interface Reply {

    /**
     * Only the caller sees it; {@code failed} where nothing was done, so that what was typed should not be lost.
     *
     * @param problems what is wrong with a form's field or a command's parameter, in a sentence of Markdown, by its name; empty
     *     where it is none of them
     */
    record Private(ChatMessage message, boolean failed, Map<String, String> problems) implements Reply {
        public Private {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }

        public Private(ChatMessage message) {
            this(message, false);
        }

        public Private(ChatMessage message, boolean failed) {
            this(message, failed, Map.of());
        }
    }

    /** Everybody in the channel sees it. */
    record Public(ChatMessage message) implements Reply {}

    /** Opens a form for the caller. */
    record Open(Form form) implements Reply {}

    /** One private sentence of Markdown. */
    static Reply say(String markdown) {
        return new Private(ChatMessage.text(markdown));
    }

    /** One private sentence of Markdown that says what is wrong with one field, so that nothing was done. */
    static Reply wrong(String field, String markdown) {
        return wrong(field.isEmpty() ? Map.of() : Map.of(field, markdown), markdown);
    }

    /** One private sentence of Markdown that says all that is wrong, and what is wrong with each field. */
    static Reply wrong(Map<String, String> problems, String markdown) {
        return new Private(ChatMessage.text(markdown), true, problems);
    }

    /** One private sentence of Markdown that says that a fault kept everything from being done. */
    static Reply failed(String markdown) {
        return new Private(ChatMessage.text(markdown), true);
    }
}
