package dev.whetstone.chat;

/** The immediate answer to a command, button or form. */
public sealed interface Reply {

    /** Only the caller sees it. */
    record Private(ChatMessage message) implements Reply {}

    /** Everybody in the channel sees it. */
    record Public(ChatMessage message) implements Reply {}

    /** Opens a form for the caller. */
    record Open(Form form) implements Reply {}

    /** One private sentence of Markdown. */
    static Reply say(String markdown) {
        return new Private(ChatMessage.text(markdown));
    }
}
