package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.slack.api.LenientJson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slack's methods, as far as the bot calls them. */
final class FakeMethods {

    private static final int PAGE = 15;
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_TEXT = 3000;
    private static final int MOST_IN_GROUP = 8;

    private final FakeSlack slack;

    FakeMethods(FakeSlack slack) {
        this.slack = slack;
    }

    String call(String method, FakeWorkspace workspace, Map<String, String> form) {
        return switch (method) {
            case "auth.test" -> authTest(workspace);
            case "chat.postMessage" -> post(workspace, form);
            case "chat.postEphemeral" -> postEphemeral(workspace, form);
            case "chat.update" -> update(workspace, form);
            case "conversations.open" -> open(workspace, form);
            case "conversations.members" -> members(workspace, form);
            case "conversations.history" -> history(workspace, form);
            case "conversations.replies" -> replies(workspace, form);
            case "reactions.add" -> react(workspace, form, true);
            case "reactions.remove" -> react(workspace, form, false);
            case "reactions.get" -> reactions(workspace, form);
            case "users.info" -> usersInfo(workspace, form);
            case "views.open", "views.push" -> view(workspace, form);
            case "views.publish" -> publish(workspace, form);
            case "files.getUploadURLExternal" -> slack.files().uploadUrl(workspace, form);
            case "files.completeUploadExternal" -> slack.files().complete(workspace, form);
            case "files.info" -> slack.files().info(form);
            default -> error("unknown_method");
        };
    }

    String connectionsOpen(String token, FakeSockets sockets) {
        if (!token.equals(FakeSlack.APP_TOKEN)) {
            return error("invalid_auth");
        }
        JsonObject ok = ok();
        ok.addProperty("url", sockets.address());
        return ok.toString();
    }

    /** Shows what was sent where Slack had asked for an answer. */
    void show(FakeSlack.Asked asked, JsonObject body) {
        FakeMessage message = new FakeMessage(
                asked.workspace().team,
                asked.channel(),
                slack.nextTs(),
                LenientJson.text(body, "thread_ts"),
                asked.workspace().bot,
                true);
        message.reader = LenientJson.text(body, "response_type").equals("in_channel") ? "" : asked.user();
        message.text = LenientJson.text(body, "text");
        message.blocks = body.has("blocks") ? body.get("blocks").toString() : "[]";
        asked.workspace().messages.add(message);
    }

    private static String authTest(FakeWorkspace workspace) {
        JsonObject ok = ok();
        ok.addProperty("team_id", workspace.team);
        ok.addProperty("user_id", workspace.bot);
        ok.addProperty("bot_id", "B" + workspace.bot);
        return ok.toString();
    }

    private String post(FakeWorkspace workspace, Map<String, String> form) {
        String channel = form.getOrDefault("channel", "");
        String place = place(workspace, channel);
        Optional<String> problem = problem(workspace, place, form);
        if (problem.isPresent()) {
            return error(problem.get());
        }
        FakeMessage message = message(workspace, place, form);
        workspace.messages.add(message);
        JsonObject ok = ok();
        ok.addProperty("channel", place);
        ok.addProperty("ts", message.ts);
        ok.add("message", workspace.json(message));
        return ok.toString();
    }

    /** A person's id stands for their direct channel, which that opens. */
    private static String place(FakeWorkspace workspace, String channel) {
        JsonObject user = workspace.users.get(channel);
        if (user == null) {
            return channel;
        }
        String direct = FakeWorkspace.directChannel(channel);
        if (!LenientJson.flag(user, "deleted") && !workspace.channels.containsKey(direct)) {
            workspace.addChannel(direct);
        }
        return direct;
    }

    private String postEphemeral(FakeWorkspace workspace, Map<String, String> form) {
        Optional<String> problem = problem(workspace, form.getOrDefault("channel", ""), form);
        if (problem.isPresent()) {
            return error(problem.get());
        }
        FakeMessage message = message(workspace, form.getOrDefault("channel", ""), form);
        message.reader = form.getOrDefault("user", "");
        workspace.messages.add(message);
        JsonObject ok = ok();
        ok.addProperty("message_ts", message.ts);
        return ok.toString();
    }

    private FakeMessage message(FakeWorkspace workspace, String channel, Map<String, String> form) {
        FakeMessage message = new FakeMessage(
                workspace.team, channel, slack.nextTs(), form.getOrDefault("thread_ts", ""), workspace.bot, true);
        message.text = form.getOrDefault("text", "");
        message.blocks = form.getOrDefault("blocks", "[]");
        message.metadata = form.getOrDefault("metadata", "");
        return message;
    }

    private static Optional<String> problem(FakeWorkspace workspace, String channel, Map<String, String> form) {
        String refusal = workspace.channels.get(channel);
        if (refusal == null) {
            return Optional.of("channel_not_found");
        }
        if (!refusal.isEmpty()) {
            return Optional.of(refusal);
        }
        JsonArray blocks =
                JsonParser.parseString(form.getOrDefault("blocks", "[]")).getAsJsonArray();
        if (blocks.isEmpty() && form.getOrDefault("text", "").isBlank()) {
            return Optional.of("no_text");
        }
        boolean tooLong =
                blocks.size() > MOST_BLOCKS || blocks.asList().stream().anyMatch(FakeMethods::isTooLong);
        return tooLong ? Optional.of("invalid_blocks") : Optional.empty();
    }

    private static boolean isTooLong(JsonElement block) {
        JsonObject object = block.getAsJsonObject();
        return LenientJson.text(object, "type").equals("section")
                && LenientJson.text(LenientJson.object(object, "text"), "text").length() > MOST_TEXT;
    }

    private static String update(FakeWorkspace workspace, Map<String, String> form) {
        Optional<FakeMessage> found = message(workspace, form, "ts");
        if (found.isEmpty()) {
            return error(
                    workspace.channels.containsKey(form.get("channel")) ? "message_not_found" : "channel_not_found");
        }
        FakeMessage message = found.get();
        message.text = form.getOrDefault("text", "");
        message.blocks = form.getOrDefault("blocks", "[]");
        message.metadata = form.getOrDefault("metadata", message.metadata);
        return ok().toString();
    }

    private static Optional<FakeMessage> message(FakeWorkspace workspace, Map<String, String> form, String name) {
        return workspace.message(form.getOrDefault("channel", ""), form.getOrDefault(name, ""));
    }

    private static String open(FakeWorkspace workspace, Map<String, String> form) {
        List<String> all = List.of(form.getOrDefault("users", "").split(","));
        if (all.size() > 1) {
            return openGroup(workspace, all);
        }
        String user = all.get(0);
        JsonObject known = workspace.users.get(user);
        if (known == null) {
            return error("user_not_found");
        }
        if (LenientJson.flag(known, "deleted")) {
            return error("user_disabled");
        }
        workspace.addChannel(FakeWorkspace.directChannel(user));
        JsonObject channel = new JsonObject();
        channel.addProperty("id", FakeWorkspace.directChannel(user));
        JsonObject ok = ok();
        ok.add("channel", channel);
        return ok.toString();
    }

    /** The same people have one group message, whoever opens it. */
    private static String openGroup(FakeWorkspace workspace, List<String> users) {
        if (!workspace.grants("mpim:write")) {
            return missing("mpim:write");
        }
        if (users.size() > MOST_IN_GROUP) {
            return error("too_many_users");
        }
        for (String user : users) {
            JsonObject known = workspace.users.get(user);
            if (known == null || LenientJson.flag(known, "deleted")) {
                return error(known == null ? "user_not_found" : "user_disabled");
            }
        }
        JsonObject channel = new JsonObject();
        channel.addProperty("id", workspace.addGroupMessage(users));
        JsonObject ok = ok();
        ok.add("channel", channel);
        return ok.toString();
    }

    private static String members(FakeWorkspace workspace, Map<String, String> form) {
        Set<String> people = workspace.groupMessages.get(form.getOrDefault("channel", ""));
        if (people == null) {
            return error("channel_not_found");
        }
        if (!workspace.grants("mpim:read")) {
            return missing("mpim:read");
        }
        JsonArray members = new JsonArray();
        people.forEach(members::add);
        members.add(workspace.bot);
        JsonObject ok = ok();
        ok.add("members", members);
        return ok.toString();
    }

    private static String missing(String scope) {
        JsonObject json = JsonParser.parseString(error("missing_scope")).getAsJsonObject();
        json.addProperty("needed", scope);
        return json.toString();
    }

    private static String history(FakeWorkspace workspace, Map<String, String> form) {
        if (!workspace.channels.containsKey(form.getOrDefault("channel", ""))) {
            return error("channel_not_found");
        }
        if (workspace.groupMessages.containsKey(form.get("channel")) && !workspace.grants("mpim:history")) {
            return missing("mpim:history");
        }
        List<FakeMessage> found = workspace.posts(form.getOrDefault("channel", "")).stream()
                .filter(one -> one.ts.compareTo(form.getOrDefault("oldest", "0")) >= 0)
                .sorted(Comparator.comparing((FakeMessage one) -> one.ts).reversed())
                .toList();
        return page(workspace, found, form);
    }

    private static String replies(FakeWorkspace workspace, Map<String, String> form) {
        Optional<FakeMessage> root = message(workspace, form, "ts");
        if (root.isEmpty()) {
            return error("thread_not_found");
        }
        List<FakeMessage> found = new java.util.ArrayList<>(List.of(root.get()));
        workspace.replies(form.getOrDefault("channel", ""), root.get().ts).stream()
                .filter(one -> one.ts.compareTo(form.getOrDefault("oldest", "0")) >= 0)
                .sorted(Comparator.comparing(one -> one.ts))
                .forEach(found::add);
        return page(workspace, found, form);
    }

    /** However much is asked for, a page holds fifteen messages. */
    private static String page(FakeWorkspace workspace, List<FakeMessage> found, Map<String, String> form) {
        int from = Integer.parseInt(form.getOrDefault("cursor", "0"));
        int to = Math.min(found.size(), from + PAGE);
        boolean metadata =
                Boolean.parseBoolean(form.get("include_all_metadata")) || "1".equals(form.get("include_all_metadata"));
        JsonArray messages = new JsonArray();
        found.subList(from, to).forEach(one -> {
            JsonObject json = workspace.json(one);
            if (!metadata) {
                json.remove("metadata");
            }
            messages.add(json);
        });
        JsonObject ok = ok();
        ok.add("messages", messages);
        ok.addProperty("has_more", to < found.size());
        JsonObject next = new JsonObject();
        next.addProperty("next_cursor", to < found.size() ? String.valueOf(to) : "");
        ok.add("response_metadata", next);
        return ok.toString();
    }

    private static String react(FakeWorkspace workspace, Map<String, String> form, boolean add) {
        Optional<FakeMessage> found = message(workspace, form, "timestamp");
        if (found.isEmpty()) {
            return error("message_not_found");
        }
        synchronized (found.get().reactions) {
            var users = found.get().reactionsOf(form.getOrDefault("name", ""));
            boolean changed = add ? users.add(workspace.bot) : users.remove(workspace.bot);
            return changed ? ok().toString() : error(add ? "already_reacted" : "no_reaction");
        }
    }

    private static String reactions(FakeWorkspace workspace, Map<String, String> form) {
        Optional<FakeMessage> found = message(workspace, form, "timestamp");
        if (found.isEmpty()) {
            return error("message_not_found");
        }
        JsonObject ok = ok();
        ok.addProperty("type", "message");
        ok.add("message", workspace.json(found.get()));
        return ok.toString();
    }

    private static String usersInfo(FakeWorkspace workspace, Map<String, String> form) {
        JsonObject user = workspace.users.get(form.getOrDefault("user", ""));
        if (user == null) {
            return error("user_not_found");
        }
        JsonObject ok = ok();
        ok.add("user", user);
        return ok.toString();
    }

    private static String view(FakeWorkspace workspace, Map<String, String> form) {
        if (!form.getOrDefault("trigger_id", "").startsWith("trigger")) {
            return error("invalid_trigger_id");
        }
        JsonObject view =
                JsonParser.parseString(form.getOrDefault("view", "{}")).getAsJsonObject();
        view.addProperty("id", "V" + workspace.views.size() + "x" + workspace.team);
        workspace.views.add(view);
        JsonObject ok = ok();
        ok.add("view", view);
        return ok.toString();
    }

    private static String publish(FakeWorkspace workspace, Map<String, String> form) {
        JsonObject view =
                JsonParser.parseString(form.getOrDefault("view", "{}")).getAsJsonObject();
        workspace.homes.put(form.getOrDefault("user_id", ""), view);
        return ok().toString();
    }

    static JsonObject ok() {
        JsonObject ok = new JsonObject();
        ok.addProperty("ok", true);
        return ok;
    }

    static String error(String error) {
        JsonObject json = new JsonObject();
        json.addProperty("ok", false);
        json.addProperty("error", error);
        return json.toString();
    }
}
