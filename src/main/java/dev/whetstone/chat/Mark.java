package dev.whetstone.chat;

/** A sign the bot puts on a member's message (a reaction where the platform has them). */
public enum Mark {
    /** The message was taken as an answer. */
    TAKEN("📝", "taken as an answer"),
    /** The answer was graded, however it went: the sign is the same for right and wrong. */
    GRADED("📊", "graded"),
    /** The answer waits for a person: peers or an admin. */
    WAITING("👥", "waiting for a person"),
    /** The message was read and does not count; its author can press this very sign to have it counted. */
    UNCOUNTED("❔", "read but not counted");

    private final String emoji;
    private final String meaning;

    Mark(String emoji, String meaning) {
        this.emoji = emoji;
        this.meaning = meaning;
    }

    public String emoji() {
        return emoji;
    }

    /** What the sign means, for a screen reader. */
    public String meaning() {
        return meaning;
    }
}
