package dev.whetstone.slack.interactions;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.slack.api.LenientJson;
import org.jspecify.annotations.Nullable;

/**
 * Who used a command, button or form, and how they can be answered.
 *
 * @param channel where it was used, in the home tab the direct messages
 * @param thread the thread it was used in, null outside of one
 * @param responseUrl where Slack takes an answer for a while, even in a channel the bot is not in; empty if nowhere
 * @param trigger with which a form can be opened for three seconds; empty if none can
 * @param surface what the member looks at
 */
record Caller(
        MemberRef member,
        ChannelRef channel,
        @Nullable ThreadRef thread,
        String responseUrl,
        String trigger,
        Surface surface) {

    /** What the member looks at. */
    enum Surface {
        MESSAGE,
        MODAL,
        HOME
    }

    /** What a form carries, so that its sender is answered where it was opened. */
    String inForm(String action, String argument) {
        JsonObject json = new JsonObject();
        json.addProperty("action", action);
        json.addProperty("argument", argument);
        json.addProperty("channel", channel.channel());
        ThreadRef place = thread;
        json.addProperty("thread", place == null ? "" : place.thread());
        json.addProperty("url", responseUrl);
        json.addProperty("home", surface == Surface.HOME);
        return json.toString();
    }

    /** The caller of a form from what it carried; {@code elsewhere} where it carried nothing of a channel. */
    static Caller ofForm(MemberRef member, JsonObject carried, ChannelRef elsewhere) {
        String channel = LenientJson.text(carried, "channel");
        ChannelRef place =
                channel.isEmpty() ? elsewhere : new ChannelRef(member.platform(), member.workspace(), channel);
        return new Caller(
                member,
                place,
                thread(place, LenientJson.text(carried, "thread")),
                LenientJson.text(carried, "url"),
                "",
                LenientJson.flag(carried, "home") ? Surface.HOME : Surface.MESSAGE);
    }

    static JsonObject carried(@Nullable String metadata) {
        try {
            return JsonParser.parseString(metadata == null || metadata.isEmpty() ? "{}" : metadata)
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            return new JsonObject();
        }
    }

    static @Nullable ThreadRef thread(ChannelRef channel, @Nullable String thread) {
        return thread == null || thread.isEmpty() ? null : new ThreadRef(channel, thread);
    }
}
