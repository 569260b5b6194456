package dev.whetstone.slack;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;

/**
 * One event as Slack delivered it.
 *
 * @param team the workspace the bot got it in
 * @param bot the bot's own user there, empty if Slack does not tell
 */
record Delivery(String team, String bot, JsonObject event) {

    /** In a channel shared by several workspaces only the authorization tells in which of them the bot is. */
    static Delivery of(JsonObject payload) {
        JsonObject authorization =
                Json.objects(payload, "authorizations").stream().findFirst().orElseGet(JsonObject::new);
        String team = Json.text(authorization, "team_id");
        return new Delivery(
                team.isEmpty() ? Json.text(payload, "team_id") : team,
                Json.flag(authorization, "is_bot") ? Json.text(authorization, "user_id") : "",
                Json.object(payload, "event"));
    }

    String type() {
        return Json.text(event, "type");
    }

    ChannelRef channel() {
        return channel(Json.text(event, "channel"));
    }

    ChannelRef channel(String id) {
        return new ChannelRef(SlackPlatform.ID, team, id);
    }

    MemberRef member(String user) {
        return new MemberRef(SlackPlatform.ID, team, user);
    }
}
