package dev.whetstone.chat;

/** The immediate answer to a command, button or form. */
public sealed interface Reply {

    /**
     * Only the caller sees it; {@code failed} where nothing was done, so that what was typed should not be lost. {@code field}
     * names the form's field or the command's parameter that is wrong; empty where it is none of them.
     */
    record Private(ChatMessage message, boolean failed, String field) implements Reply {
        public Private(ChatMessage message) {
            this(message, false);
        }

        public Private(ChatMessage message, boolean failed) {
            this(message, failed, "");
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
        return new Private(ChatMessage.text(markdown), true, field);
    }

    /** One private sentence of Markdown that says that a fault kept everything from being done. */
    static Reply failed(String markdown) {
        return new Private(ChatMessage.text(markdown), true);
    }
}
