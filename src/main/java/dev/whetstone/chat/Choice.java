package dev.whetstone.chat;

/**
 * A button. Pressing it calls the {@link Action} named {@code action} with {@code argument}; both together hold at most 90
 * characters, so that they fit into every platform's button id and survive a restart. {@code says} is plain text that stands by
 * the button where its label is no more than a letter, else empty.
 */
public record Choice(String label, String action, String argument, boolean primary, String says) {

    public Choice {
        if (action.length() + argument.length() > 90) {
            throw new IllegalArgumentException("Too long for a button: " + action + " " + argument);
        }
    }

    public Choice(String label, String action, String argument, boolean primary) {
        this(label, action, argument, primary, "");
    }

    public static Choice of(String label, String action, String argument) {
        return new Choice(label, action, argument, false);
    }
}
