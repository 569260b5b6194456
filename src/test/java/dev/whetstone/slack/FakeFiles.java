package dev.whetstone.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import dev.whetstone.slack.api.LenientJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The local Slack's file host: what members attached, and what the bot uploads in three steps. */
public final class FakeFiles {

    private final FakeSlack slack;
    private final Map<String, Attached> attached = new ConcurrentHashMap<>();
    private final Map<String, Uploaded> uploaded = new ConcurrentHashMap<>();
    final AtomicInteger downloads = new AtomicInteger();
    public final AtomicInteger downloadsThatFail = new AtomicInteger();

    FakeFiles(FakeSlack slack) {
        this.slack = slack;
    }

    private record Attached(FakeWorkspace workspace, String content) {}

    /** A file of the bot's. */
    public static final class Uploaded {
        public final String name;
        public final String altText;
        public final long length;
        public volatile byte[] content = new byte[0];
        public volatile String channel = "";
        public volatile String thread = "";

        Uploaded(String name, String altText, long length) {
            this.name = name;
            this.altText = altText;
            this.length = length;
        }
    }

    /** Attaches a text file to a member's message. */
    public JsonObject attach(
            FakeWorkspace workspace, FakeMessage message, String name, String mimeType, String content) {
        String id = slack.nextId("F");
        attached.put(id, new Attached(workspace, content));
        JsonObject file = new JsonObject();
        file.addProperty("id", id);
        file.addProperty("name", name);
        file.addProperty("mimetype", mimeType);
        file.addProperty("filetype", name.substring(name.lastIndexOf('.') + 1));
        file.addProperty("mode", "hosted");
        file.addProperty("size", content.length());
        file.addProperty("url_private", slack.address() + "/files/" + id);
        message.files.add(file);
        message.subtype = "file_share";
        return file;
    }

    public List<Uploaded> uploads() {
        return uploaded.values().stream()
                .filter(file -> !file.channel.isEmpty())
                .toList();
    }

    void download(HttpExchange exchange) throws IOException {
        downloads.incrementAndGet();
        Attached file = attached.get(exchange.getRequestURI().getPath().substring("/files/".length()));
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (downloadsThatFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            FakeSlack.send(exchange, 500, "trouble");
        } else if (file == null || !token.equals("Bearer " + file.workspace().token)) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            FakeSlack.send(exchange, 200, "<html>Please sign in</html>");
        } else {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            FakeSlack.send(exchange, 200, file.content());
        }
    }

    String uploadUrl(FakeWorkspace workspace, Map<String, String> form) {
        String id = slack.nextId("F");
        uploaded.put(
                id,
                new Uploaded(
                        form.getOrDefault("filename", ""),
                        form.getOrDefault("alt_txt", ""),
                        Long.parseLong(form.getOrDefault("length", "0"))));
        JsonObject ok = FakeMethods.ok();
        ok.addProperty("upload_url", slack.address() + "/upload/" + id);
        ok.addProperty("file_id", id);
        return ok.toString();
    }

    void upload(HttpExchange exchange) throws IOException {
        Uploaded file = uploaded.get(exchange.getRequestURI().getPath().substring("/upload/".length()));
        byte[] content = FakeSlack.read(exchange);
        if (file == null || file.length != content.length) {
            FakeSlack.send(exchange, 400, "wrong length");
            return;
        }
        file.content = content;
        FakeSlack.send(exchange, 200, "OK");
    }

    String complete(FakeWorkspace workspace, Map<String, String> form) {
        String channel = form.getOrDefault("channel_id", form.getOrDefault("channels", ""));
        if (!workspace.channels.containsKey(channel)) {
            return FakeMethods.error("channel_not_found");
        }
        FakeMessage message = new FakeMessage(
                workspace.team, channel, slack.nextTs(), form.getOrDefault("thread_ts", ""), workspace.bot, true);
        JsonArray files = new JsonArray();
        for (JsonElement one :
                JsonParser.parseString(form.getOrDefault("files", "[]")).getAsJsonArray()) {
            String id = LenientJson.text(one.getAsJsonObject(), "id");
            Uploaded file = uploaded.get(id);
            if (file == null) {
                return FakeMethods.error("file_not_found");
            }
            file.channel = channel;
            file.thread = message.thread;
            JsonObject json = new JsonObject();
            json.addProperty("id", id);
            json.addProperty("name", file.name);
            files.add(json);
            message.files.add(json);
        }
        workspace.messages.add(message);
        JsonObject ok = FakeMethods.ok();
        ok.add("files", files);
        return ok.toString();
    }

    String info(Map<String, String> form) {
        String id = form.getOrDefault("file", "");
        if (!attached.containsKey(id)) {
            return FakeMethods.error("file_not_found");
        }
        JsonObject file = new JsonObject();
        file.addProperty("id", id);
        file.addProperty("url_private", slack.address() + "/files/" + id);
        JsonObject ok = FakeMethods.ok();
        ok.add("file", file);
        return ok.toString();
    }
}
