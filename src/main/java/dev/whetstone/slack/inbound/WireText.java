package dev.whetstone.slack.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Slack's wire form of a message into what its author typed; code fences stay as they are. */
public final class WireText {

    private static final Pattern TAG = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    /** A mention in a command, where Slack is asked to say whom a name means. */
    private static final Pattern NAMED = Pattern.compile("<@([UW][A-Z0-9]+)\\|[^<>]*>");

    private WireText() {}

    /** What was typed after a command, in which a mention names the person by their id. */
    public static String command(String wire) {
        return typed(NAMED.matcher(wire).replaceAll("<@$1>"));
    }

    public static String typed(String wire) {
        Matcher tags = TAG.matcher(wire);
        StringBuilder typed = new StringBuilder(wire.length());
        int from = 0;
        while (tags.find()) {
            typed.append(unescaped(wire.substring(from, tags.start())));
            typed.append(unescaped(tag(tags.group(1), tags.group(2))));
            from = tags.end();
        }
        return typed.append(unescaped(wire.substring(from))).toString();
    }

    /** Mentions without a label keep Slack's form, because only that says that somebody is meant. */
    private static String tag(String target, String label) {
        boolean labelled = label != null && !label.isEmpty();
        if (target.startsWith("@")) {
            return labelled ? "@" + bare(label, "@") : "&lt;" + target + "&gt;";
        }
        if (target.startsWith("#")) {
            return labelled ? "#" + bare(label, "#") : "&lt;" + target + "&gt;";
        }
        if (target.startsWith("!")) {
            return special(target.substring(1), labelled ? label : "");
        }
        return labelled ? link(target, label) : target;
    }

    private static String special(String target, String label) {
        if (target.equals("channel") || target.equals("here") || target.equals("everyone")) {
            return "@" + target;
        }
        return label.isEmpty() ? "&lt;!" + target + "&gt;" : label;
    }

    /** Where Slack made the link by itself the label is what was typed; else both are kept. */
    private static String link(String target, String label) {
        String address = target.replaceFirst("^(https?://|mailto:|tel:)", "");
        boolean automatic = address.equals(label) || address.equals(label + "/") || target.equals(label);
        return automatic ? label : label + " (" + target + ")";
    }

    private static String bare(String label, String sign) {
        return label.startsWith(sign) ? label.substring(1) : label;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
