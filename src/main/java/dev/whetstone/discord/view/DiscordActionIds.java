package dev.whetstone.discord.view;

import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of buttons and forms: {@code w:<action> <argument>}, at most 100 characters. They hold all that a press needs, so they
 * work after a restart; a number after the {@code w} tells apart two buttons of one message that do the same.
 */
public final class DiscordActionIds {

    private static final Pattern FORM = Pattern.compile("w\\d*:(\\S+)(?: (.*))?", Pattern.DOTALL);

    private DiscordActionIds() {}

    public static String encode(Choice choice) {
        return id("w", choice.action(), choice.argument());
    }

    public static String encode(Form form) {
        return id("w", form.action(), form.argument());
    }

    /** Another id that decodes to the same, for the button with this number in its message. */
    static String encode(Choice choice, int number) {
        return id("w" + number, choice.action(), choice.argument());
    }

    /** What an id stands for; empty for one that is not the bot's. */
    public static Optional<Target> decode(String id) {
        Matcher matcher = FORM.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String argument = matcher.group(2);
        return Optional.of(new Target(matcher.group(1), argument == null ? "" : argument));
    }

    private static String id(String prefix, String action, String argument) {
        return prefix + ":" + action + " " + argument;
    }

    /** The action to call, and its argument. */
    public record Target(String action, String argument) {}
}
