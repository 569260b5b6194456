package dev.whetstone.discord.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What a person reads of a message, without the markup, and whom it would notify. */
final class ClientText {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\]]*)]\\(<?[^)>]*>?\\)");
    private static final Pattern CALL = Pattern.compile("(?<!\\\\)(@everyone|@here|<@!?\\d+>|<@&\\d+>)");
    private static final String SIGNS = "*`|~";

    private ClientText() {}

    static String of(DataObject message) {
        List<String> shown = new ArrayList<>();
        shown.add(markup(message.getString("content", "")));
        for (DataObject component : Components.all(message)) {
            shown.add(markup(component.getString("content", "")));
            shown.add(component.getString("label", ""));
            shown.add(component.getString("description", ""));
        }
        for (DataObject file : Json.objects(message, "attachments")) {
            shown.add(file.getString("filename", "") + " " + file.getString("description", ""));
        }
        return shown.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Ids and names that a client would notify. */
    static Set<String> called(DataObject message) {
        Set<String> allowed = new HashSet<>();
        boolean defaults = message.isNull("allowed_mentions");
        message.optObject("allowed_mentions")
                .ifPresent(mentions -> allowed.addAll(
                        mentions.optArray("parse").orElseGet(DataArray::empty).stream(DataArray::getString)
                                .toList()));
        Set<String> called = new HashSet<>();
        String text = message.getString("content", "")
                + Components.all(message).stream()
                        .map(component -> component.getString("content", ""))
                        .collect(Collectors.joining("\n"));
        Matcher calls = CALL.matcher(withoutCode(text));
        while (calls.find()) {
            String call = calls.group(1);
            String kind = call.startsWith("<@&") ? "roles" : call.startsWith("<@") ? "users" : "everyone";
            if (defaults || allowed.contains(kind)) {
                called.add(call);
            }
        }
        return called;
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", " ");
    }

    private static String markup(String text) {
        StringBuilder shown = new StringBuilder();
        String[] parts = text.split("```", -1);
        for (int i = 0; i < parts.length; i++) {
            shown.append(i % 2 == 1 ? code(parts[i]) : prose(parts[i]));
        }
        return shown.toString();
    }

    private static String code(String fenced) {
        return fenced.replaceFirst("^[a-z]*\\n", "").replace("\u200B", "");
    }

    private static String prose(String text) {
        String words =
                LINK.matcher(text).replaceAll("$1").replaceAll("(?m)^>+ ", "").replaceAll("(?m)^-# ", "");
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\' && i + 1 < words.length() && !Character.isLetterOrDigit(words.charAt(i + 1))) {
                shown.append(words.charAt(++i));
            } else if (SIGNS.indexOf(c) < 0) {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
