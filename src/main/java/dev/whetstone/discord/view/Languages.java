package dev.whetstone.discord.view;

import java.util.Locale;

/** The names by which Discord colours code. */
final class Languages {

    private Languages() {}

    /** The first word of a fence's info as a name Discord takes; empty for anything else. */
    static String of(String info) {
        String name = info.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (name.equals("pyspark")) {
            return "python";
        }
        return name.matches("[a-z0-9_+#-]{1,20}") ? name : "";
    }
}
