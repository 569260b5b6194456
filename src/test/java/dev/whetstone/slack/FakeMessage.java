package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.slack.api.LenientJson;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A message in the local Slack. */
public final class FakeMessage {

    final String team;
    final String channel;
    public final String ts;
    /** Empty outside of threads. */
    final String thread;

    final String user;
    final boolean byBot;
    /** The only member who sees it; empty where everybody does. */
    String reader = "";

    public volatile String text = "";
    public volatile String blocks = "[]";
    volatile String metadata = "";
    public volatile String subtype = "";
    public volatile String edited = "";
    volatile boolean deleted;
    final JsonArray files = new JsonArray();
    final Map<String, Set<String>> reactions = new LinkedHashMap<>();

    public FakeMessage(String team, String channel, String ts, String thread, String user, boolean byBot) {
        this.team = team;
        this.channel = channel;
        this.ts = ts;
        this.thread = thread;
        this.user = user;
        this.byBot = byBot;
    }

    /** What everybody reads, without mark-up. */
    public String shown() {
        StringBuilder all = new StringBuilder(BlockText.of(JsonParser.parseString(blocks)));
        if (blocks.equals("[]")) {
            all.append(BlockText.unescaped(text));
        }
        files.forEach(file -> all.append('\n').append(LenientJson.text(file.getAsJsonObject(), "name")));
        return all.toString();
    }

    /** Whether anybody has put a sign on it. */
    public boolean isMarked() {
        return reactions.values().stream().anyMatch(users -> !users.isEmpty());
    }

    public Set<String> reactionsOf(String name) {
        return reactions.computeIfAbsent(name, key -> new LinkedHashSet<>());
    }

    /** The message as Slack's API and events show it. */
    JsonObject json(String rootAuthor) {
        JsonObject json = new JsonObject();
        json.addProperty("type", "message");
        json.addProperty("ts", ts);
        json.addProperty("user", user);
        json.addProperty("text", text);
        json.addProperty("team", team);
        if (!thread.isEmpty()) {
            json.addProperty("thread_ts", thread);
            json.addProperty("parent_user_id", rootAuthor);
        }
        if (!subtype.isEmpty()) {
            json.addProperty("subtype", subtype);
        }
        if (byBot) {
            json.addProperty("bot_id", "B" + user);
            json.add("blocks", JsonParser.parseString(blocks));
        }
        if (!edited.isEmpty()) {
            JsonObject edit = new JsonObject();
            edit.addProperty("user", user);
            edit.addProperty("ts", edited);
            json.add("edited", edit);
        }
        if (!metadata.isEmpty()) {
            json.add("metadata", JsonParser.parseString(metadata));
        }
        if (!files.isEmpty()) {
            json.add("files", files);
        }
        json.add("reactions", reactionsJson());
        return json;
    }

    private JsonArray reactionsJson() {
        JsonArray all = new JsonArray();
        reactions.forEach((name, users) -> {
            if (!users.isEmpty()) {
                JsonObject one = new JsonObject();
                one.addProperty("name", name);
                one.addProperty("count", users.size());
                JsonArray who = new JsonArray();
                users.forEach(who::add);
                one.add("users", who);
                all.add(one);
            }
        });
        return all;
    }
}
