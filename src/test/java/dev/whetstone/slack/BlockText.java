package dev.whetstone.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.slack.api.LenientJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Slack client shows of blocks, and whom it would notify. */
public final class BlockText {

    private static final Pattern CALL = Pattern.compile("<([@!](?!date)[^>|]*)(\\|[^>]*)?>");
    private static final Set<String> LINES = Set.of("rich_text_section", "rich_text_preformatted", "rich_text_quote");

    private BlockText() {}

    public static String of(JsonElement blocks) {
        StringBuilder text = new StringBuilder();
        show(blocks, text);
        return text.toString();
    }

    /** Ids of people and groups that are called by mark-up that is alive. */
    static Set<String> calls(JsonElement blocks, String fallback) {
        Set<String> calls = new LinkedHashSet<>();
        collect(blocks, calls);
        addCalls(fallback, calls);
        return calls;
    }

    static String unescaped(String text) {
        return text.replaceAll("<!date\\^[^|>]*\\|([^>]*)>", "$1")
                .replaceAll("<(https?:[^|>]*)\\|([^>]*)>", "$2")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static void show(JsonElement element, StringBuilder text) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> show(child, text));
        } else if (element.isJsonObject()) {
            showObject(element.getAsJsonObject(), text);
        }
    }

    private static void showObject(JsonObject object, StringBuilder text) {
        String type = LenientJson.text(object, "type");
        String own = LenientJson.text(object, "text");
        if (!own.isEmpty()) {
            text.append(type.equals("mrkdwn") ? unescaped(own) : own);
        }
        if (type.equals("date")) {
            text.append(LenientJson.text(object, "fallback"));
        }
        for (String name : List.of("text", "elements", "rows", "fields", "accessory", "element", "label")) {
            if (object.has(name) && !object.get(name).isJsonPrimitive()) {
                show(object.get(name), text);
            }
        }
        if (object.has("alt_text")) {
            text.append(LenientJson.text(object, "alt_text"));
        }
        if (object.has("block_id") || LINES.contains(type) || isBlock(type)) {
            text.append('\n');
        }
    }

    private static boolean isBlock(String type) {
        return Set.of("section", "header", "context", "actions", "table", "rich_text", "button", "raw_text")
                .contains(type);
    }

    private static void collect(JsonElement element, Set<String> calls) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> collect(child, calls));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            String type = LenientJson.text(object, "type");
            if (Set.of("user", "usergroup", "broadcast", "channel", "team").contains(type)) {
                calls.add(type);
            }
            if (type.equals("mrkdwn")) {
                addCalls(LenientJson.text(object, "text"), calls);
            }
            new ArrayList<>(object.entrySet()).forEach(entry -> collect(entry.getValue(), calls));
        }
    }

    private static void addCalls(String mrkdwn, Set<String> calls) {
        Matcher matcher = CALL.matcher(mrkdwn);
        while (matcher.find()) {
            calls.add(matcher.group(1));
        }
    }
}
