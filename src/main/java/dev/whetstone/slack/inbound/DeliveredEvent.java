package dev.whetstone.slack.inbound;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.slack.api.LenientJson;

/**
 * One event as Slack delivered it.
 *
 * @param team the workspace the bot got it in
 * @param bot the bot's own user there, empty if Slack does not tell
 */
public record DeliveredEvent(String team, String bot, JsonObject event) {

    /** In a channel shared by several workspaces only the authorization tells in which of them the bot is. */
    public static DeliveredEvent of(JsonObject payload) {
        JsonObject authorization = LenientJson.objects(payload, "authorizations").stream()
                .findFirst()
                .orElseGet(JsonObject::new);
        String team = LenientJson.text(authorization, "team_id");
        return new DeliveredEvent(
                team.isEmpty() ? LenientJson.text(payload, "team_id") : team,
                LenientJson.flag(authorization, "is_bot") ? LenientJson.text(authorization, "user_id") : "",
                LenientJson.object(payload, "event"));
    }

    String type() {
        return LenientJson.text(event, "type");
    }

    ChannelRef channel() {
        return channel(LenientJson.text(event, "channel"));
    }

    ChannelRef channel(String id) {
        return new ChannelRef(SlackPlatform.ID, team, id);
    }

    MemberRef member(String user) {
        return new MemberRef(SlackPlatform.ID, team, user);
    }
}
