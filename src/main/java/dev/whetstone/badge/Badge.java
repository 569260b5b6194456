package dev.whetstone.badge;

import dev.whetstone.chat.Markdown;

/**
 * What a member can earn.
 *
 * @param id never changes
 * @param sign an emoji
 * @param name plain text
 * @param count of what its rule counts, at least 1
 * @param says Markdown for who gets it
 */
public record Badge(String id, String sign, String name, BadgeRule rule, int count, String says) {

    /** Sign and name, as Markdown. */
    public String title() {
        return sign + " " + Markdown.escape(name);
    }
}
