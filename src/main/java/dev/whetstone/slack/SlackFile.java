package dev.whetstone.slack;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;

/** A file of a message, as far as its text may be part of an answer. */
record SlackFile(String id, String name, String language, String mimeType, String address, long size) {

    /** The largest file that is read, in bytes. */
    static final int MOST = 100_000;

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

    static SlackFile of(JsonObject file) {
        String address = Json.text(file, "url_private_download");
        return new SlackFile(
                Json.text(file, "id"),
                Json.text(file, "name"),
                Json.text(file, "filetype").toLowerCase(Locale.ROOT),
                Json.text(file, "mimetype").toLowerCase(Locale.ROOT),
                address.isEmpty() ? Json.text(file, "url_private") : address,
                Json.number(file, "size"));
    }

    /** Whether it stands on Slack's host and holds text; pictures and what is linked from elsewhere are no answers. */
    static boolean isText(JsonObject file) {
        String mode = Json.text(file, "mode");
        if (Json.flag(file, "is_external") || mode.equals("external") || mode.equals("tombstone")) {
            return false;
        }
        String type = Json.text(file, "mimetype").toLowerCase(Locale.ROOT);
        return mode.equals("snippet") || type.startsWith("text/") || TEXTS.contains(type);
    }

    boolean isTooLarge() {
        return size > MOST;
    }

    /** Its text as part of a message: prose as it is, anything else in a fence. */
    String inMessage(String text) {
        String content = text.stripTrailing();
        return PROSE.contains(language) ? content : "```\n" + content + "\n```";
    }
}
