package dev.whetstone.slack.view;

import dev.whetstone.chat.Choice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a button's action stands in Slack's {@code action_id}, unique within its block; the argument stands in its value. */
public final class SlackActionIds {

    /** Matches every button of a rendered message, and no other. */
    public static final Pattern ANY = Pattern.compile("prep:\\d+:(.+)");

    private SlackActionIds() {}

    /** @param index the button's place in its block */
    public static String encode(int index, Choice choice) {
        return "prep:" + index + ":" + choice.action();
    }

    /** What a pressed button means; empty for one that is not of this bot's making. */
    public static Optional<Press> decode(@Nullable String actionId, @Nullable String value) {
        Matcher matcher = ANY.matcher(actionId == null ? "" : actionId);
        return matcher.matches()
                ? Optional.of(new Press(matcher.group(1), value == null ? "" : value))
                : Optional.empty();
    }

    /** An {@link dev.whetstone.chat.Action}'s name and the argument it is called with. */
    public record Press(String action, String argument) {}
}
