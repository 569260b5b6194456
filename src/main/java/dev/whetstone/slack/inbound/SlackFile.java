package dev.whetstone.slack.inbound;

import com.google.gson.JsonObject;
import dev.whetstone.chat.adapter.FileText;
import dev.whetstone.chat.adapter.UnreadFile;
import dev.whetstone.slack.api.LenientJson;
import java.util.Locale;
import java.util.Set;

/** A file of a message, as far as its text may be part of an answer. */
public record SlackFile(String id, String name, String language, String mimeType, String address, long size) {

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/sql",
            "application/x-sql",
            "application/x-python",
            "application/javascript",
            "application/xml",
            "application/yaml",
            "application/x-yaml",
            "application/x-sh");
    private static final Set<String> PROSE = Set.of("", "text", "txt", "markdown", "md", "post", "email");

    public static SlackFile of(JsonObject file) {
        String address = LenientJson.text(file, "url_private_download");
        return new SlackFile(
                LenientJson.text(file, "id"),
                LenientJson.text(file, "name"),
                LenientJson.text(file, "filetype").toLowerCase(Locale.ROOT),
                LenientJson.text(file, "mimetype").toLowerCase(Locale.ROOT),
                address.isEmpty() ? LenientJson.text(file, "url_private") : address,
                LenientJson.number(file, "size"));
    }

    /** Whether it stands on Slack's host and holds text; pictures and what is linked from elsewhere are no answers. */
    static boolean isText(JsonObject file) {
        String mode = LenientJson.text(file, "mode");
        if (LenientJson.flag(file, "is_external") || mode.equals("external") || mode.equals("tombstone")) {
            return false;
        }
        String type = LenientJson.text(file, "mimetype").toLowerCase(Locale.ROOT);
        return mode.equals("snippet") || type.startsWith("text/") || TEXTS.contains(type);
    }

    /** Whether it is a picture, or whatever else is no text, and stands there still. */
    static boolean isPicture(JsonObject file) {
        return !isText(file) && !LenientJson.text(file, "mode").equals("tombstone");
    }

    boolean isTooLarge() {
        return size > FileText.MOST;
    }

    UnreadFile unread(String problem) {
        return new UnreadFile(id, name, problem);
    }

    /** Its text as part of a message: prose as it is, anything else in a fence. */
    String inMessage(String text) {
        String content = text.stripTrailing();
        return PROSE.contains(language) ? content : "```\n" + content + "\n```";
    }
}
