package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.slack.api.LenientJson;
import java.util.UUID;

/** What Slack sends to an app, in the shapes its documentation shows. */
public final class Payloads {

    private Payloads() {}

    public static JsonObject callback(FakeWorkspace workspace, JsonObject event) {
        JsonObject payload = new JsonObject();
        payload.addProperty("token", "legacy");
        payload.addProperty("team_id", workspace.team);
        payload.addProperty("api_app_id", "A1");
        payload.add("event", event);
        payload.addProperty("type", "event_callback");
        payload.addProperty("event_id", "Ev" + UUID.randomUUID());
        payload.addProperty("event_time", 1700000000);
        JsonArray authorizations = new JsonArray();
        JsonObject authorization = new JsonObject();
        authorization.add("enterprise_id", null);
        authorization.addProperty("team_id", workspace.team);
        authorization.addProperty("user_id", workspace.bot);
        authorization.addProperty("is_bot", true);
        authorizations.add(authorization);
        payload.add("authorizations", authorizations);
        return payload;
    }

    public static JsonObject posted(FakeWorkspace workspace, FakeMessage message) {
        JsonObject event = workspace.json(message);
        event.addProperty("channel", message.channel);
        event.addProperty("event_ts", message.ts);
        event.addProperty("channel_type", kind(workspace, message));
        return callback(workspace, event);
    }

    /** A change of a message, whether by its author or because a link unfolded. */
    public static JsonObject changed(FakeWorkspace workspace, FakeMessage message, String eventTs) {
        JsonObject event = hidden(workspace, message, "message_changed", eventTs);
        event.add("message", workspace.json(message));
        event.add("previous_message", workspace.json(message));
        return callback(workspace, event);
    }

    public static JsonObject deleted(FakeWorkspace workspace, FakeMessage message, String eventTs) {
        JsonObject event = hidden(workspace, message, "message_deleted", eventTs);
        event.addProperty("deleted_ts", message.ts);
        event.add("previous_message", workspace.json(message));
        return callback(workspace, event);
    }

    /** Somebody reacts to a message of whoever. */
    public static JsonObject reacted(
            FakeWorkspace workspace, String user, String reaction, FakeMessage message, String eventTs) {
        JsonObject event = event("reaction_added");
        JsonObject item = new JsonObject();
        item.addProperty("type", "message");
        item.addProperty("channel", message.channel);
        item.addProperty("ts", message.ts);
        event.addProperty("user", user);
        event.addProperty("reaction", reaction);
        event.addProperty("item_user", message.user);
        event.add("item", item);
        event.addProperty("event_ts", eventTs);
        return callback(workspace, event);
    }

    private static JsonObject hidden(FakeWorkspace workspace, FakeMessage message, String subtype, String eventTs) {
        JsonObject event = event("message");
        event.addProperty("subtype", subtype);
        event.addProperty("hidden", true);
        event.addProperty("channel", message.channel);
        event.addProperty("ts", eventTs);
        event.addProperty("event_ts", eventTs);
        event.addProperty("channel_type", kind(workspace, message));
        return event;
    }

    private static String kind(FakeWorkspace workspace, FakeMessage message) {
        return workspace.inGroupMessage(message.channel).isEmpty() ? "channel" : "mpim";
    }

    public static JsonObject event(String type) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        return event;
    }

    public static JsonObject pressed(FakeWorkspace workspace, String user, FakeMessage message, JsonObject action) {
        JsonObject payload = interaction("block_actions", workspace, user);
        JsonObject container = new JsonObject();
        container.addProperty("type", "message");
        container.addProperty("message_ts", message.ts);
        container.addProperty("channel_id", message.channel);
        if (!message.thread.isEmpty()) {
            container.addProperty("thread_ts", message.thread);
        }
        payload.add("container", container);
        payload.add("channel", id(message.channel));
        payload.add("message", workspace.json(message));
        JsonArray actions = new JsonArray();
        actions.add(action);
        payload.add("actions", actions);
        return payload;
    }

    public static JsonObject action(String actionId, String value, String actionTs) {
        JsonObject action = new JsonObject();
        action.addProperty("type", "button");
        action.addProperty("action_id", actionId);
        action.addProperty("block_id", "b1");
        action.addProperty("value", value);
        action.addProperty("action_ts", actionTs);
        return action;
    }

    /** A button of a message as it was sent, found by its label. */
    public static JsonObject button(FakeMessage message, String label, String actionTs) {
        JsonObject[] found = new JsonObject[1];
        find(JsonParser.parseString(message.blocks).getAsJsonArray(), label, found);
        if (found[0] == null) {
            throw new AssertionError("No button " + label + " in " + message.blocks);
        }
        return action(LenientJson.text(found[0], "action_id"), LenientJson.text(found[0], "value"), actionTs);
    }

    private static void find(JsonArray array, String label, JsonObject[] found) {
        array.forEach(element -> {
            if (element.isJsonObject()) {
                JsonObject object = element.getAsJsonObject();
                boolean button = LenientJson.text(object, "type").equals("button");
                if (button
                        && LenientJson.text(LenientJson.object(object, "text"), "text")
                                .equals(label)) {
                    found[0] = object;
                }
                object.entrySet().forEach(entry -> {
                    if (entry.getValue().isJsonArray()) {
                        find(entry.getValue().getAsJsonArray(), label, found);
                    }
                });
            }
        });
    }

    /** An open modal that is sent with values by field. */
    public static JsonObject submitted(
            FakeWorkspace workspace, String user, JsonObject view, String field, String value) {
        JsonObject payload = interaction("view_submission", workspace, user);
        JsonObject sent = view.deepCopy();
        JsonObject input = new JsonObject();
        input.addProperty("type", "plain_text_input");
        input.addProperty("value", value);
        JsonObject byAction = new JsonObject();
        byAction.add("input", input);
        JsonObject values = new JsonObject();
        values.add(field, byAction);
        JsonObject state = new JsonObject();
        state.add("values", values);
        sent.add("state", state);
        payload.add("view", sent);
        return payload;
    }

    public static JsonObject shortcut(FakeWorkspace workspace, String user, FakeMessage message) {
        JsonObject payload = interaction("message_action", workspace, user);
        payload.addProperty("callback_id", "submit-answer");
        payload.addProperty("message_ts", message.ts);
        payload.add("channel", id(message.channel));
        payload.add("message", workspace.json(message));
        return payload;
    }

    public static JsonObject interaction(String type, FakeWorkspace workspace, String user) {
        JsonObject payload = new JsonObject();
        payload.addProperty("type", type);
        payload.add("team", id(workspace.team));
        payload.add("user", id(user));
        payload.addProperty("trigger_id", "trigger." + UUID.randomUUID());
        return payload;
    }

    private static JsonObject id(String id) {
        JsonObject object = new JsonObject();
        object.addProperty("id", id);
        return object;
    }
}
