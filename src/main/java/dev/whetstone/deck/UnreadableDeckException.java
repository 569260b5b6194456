package dev.whetstone.deck;

/** A file of cards cannot be read; the message is a clause that says why and what to do instead. */
final class UnreadableDeckException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableDeckException(String reason) {
        super(reason);
    }
}
