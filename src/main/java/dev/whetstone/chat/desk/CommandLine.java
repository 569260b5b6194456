package dev.whetstone.chat.desk;

import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The typed form of a command's parameters: {@code name:value}, {@code name=value} or {@code name value} in any order, anything
 * else fills the parameters in their order; double quotes hold blanks together.
 */
final class CommandLine {

    private static final Pattern TOKEN = Pattern.compile("(?:(\\w+)[:=])?\"([^\"]*)\"|(\\S+)");

    private CommandLine() {}

    /** The values by parameter name, or a clause without its full stop that says what is wrong. */
    static Parsed parse(Command.Spec spec, String line) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Command.Parameter> open = new ArrayList<>(spec.parameters());
        Matcher tokens = TOKEN.matcher(line);
        while (tokens.find()) {
            if (open.size() == 1 && open.get(0).rest()) {
                values.put(open.get(0).name(), stripName(open.get(0).name(), line.substring(tokens.start())));
                return new Parsed(values, null);
            }
            String before = nameBefore(tokens, open);
            String problem = before != null && !tokens.find()
                    ? "There is no value for `%s`, %s"
                            .formatted(before, named(before, open).summary())
                    : take(tokens, before, open, values);
            if (problem != null) {
                return new Parsed(Map.of(), problem);
            }
        }
        return new Parsed(values, null);
    }

    /** A sentence about the first value that is missing or not among those allowed; null if all are fine. */
    static @Nullable String check(Command.Spec spec, Map<String, String> values) {
        for (Command.Parameter parameter : spec.parameters()) {
            String value = values.get(parameter.name());
            if (value == null && parameter.required()) {
                return "`/prep %s` needs %s: `%s`.".formatted(spec.name(), parameter.summary(), usage(spec));
            }
            if (value != null
                    && !parameter.values().isEmpty()
                    && !parameter.values().contains(value)) {
                String place = spec.parameters().size() == 1 ? "/prep " + spec.name() : parameter.name();
                return "%s does not go with `%s`; use %s%s."
                        .formatted(
                                Markdown.quoted(value),
                                place,
                                parameter.values().size() == 1 ? "" : "one of ",
                                String.join(", ", parameter.values()));
            }
        }
        return null;
    }

    /** How the command is typed, such as {@code /prep leaderboard [period] [topic]}. */
    static String usage(Command.Spec spec) {
        StringBuilder usage = new StringBuilder("/prep ").append(spec.name());
        for (Command.Parameter parameter : spec.parameters()) {
            String values = String.join("|", parameter.values());
            boolean named = !parameter.required() && spec.parameters().size() > 1;
            String shown = values.isEmpty() ? parameter.name() : (named ? parameter.name() + ":" : "") + values;
            usage.append(parameter.required() ? " <" + shown + ">" : " [" + shown + "]");
        }
        return usage.toString();
    }

    private static String stripName(String name, String rest) {
        String lower = rest.toLowerCase(Locale.ROOT);
        return lower.startsWith(name + ":") || lower.startsWith(name + "=")
                ? rest.substring(name.length() + 1).strip()
                : rest.strip();
    }

    /** The parameter's name where the token is just that, as in {@code zone Europe/Berlin}, and no value of another one. */
    private static @Nullable String nameBefore(Matcher token, List<Command.Parameter> open) {
        String bare = token.group(3);
        boolean isValue = open.stream()
                .anyMatch(parameter -> bare != null && parameter.values().contains(bare.toLowerCase(Locale.ROOT)));
        return bare != null && !isValue && named(open, bare) ? bare : null;
    }

    private static @Nullable String take(
            Matcher token, @Nullable String before, List<Command.Parameter> open, Map<String, String> values) {
        String bare = token.group(3);
        String name = token.group(1);
        String value = token.group(2);
        if (before != null && name == null) {
            name = before;
            value = bare == null ? value : bare;
        } else if (bare != null) {
            int cut = separator(bare);
            name = cut > 0 && isName(bare.substring(0, cut), bare.substring(cut + 1), open)
                    ? bare.substring(0, cut)
                    : null;
            value = name == null ? bare : bare.substring(cut + 1);
        }
        if (open.isEmpty()) {
            return Markdown.quoted(value) + " is more than this command takes";
        }
        if (name != null && !named(open, name)) {
            return "This command takes no " + Markdown.quoted(name) + ", or not twice";
        }
        Command.Parameter taken = name == null ? accepting(value, open) : named(name, open);
        if (value.isBlank()) {
            return "There is no value for `%s`, %s".formatted(taken.name(), taken.summary());
        }
        open.remove(taken);
        values.put(taken.name(), taken.values().isEmpty() ? value : value.toLowerCase(Locale.ROOT));
        return null;
    }

    /** The first parameter that takes the value, so that one that was left out needs no name; else simply the first. */
    private static Command.Parameter accepting(String value, List<Command.Parameter> open) {
        return open.stream()
                .filter(parameter ->
                        parameter.values().isEmpty() || parameter.values().contains(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(open.get(0));
    }

    private static Command.Parameter named(String name, List<Command.Parameter> open) {
        return open.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean named(List<Command.Parameter> open, String name) {
        return open.stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    /** Whether a word before a colon names a parameter, or was meant to, where nobody writes such words else. */
    private static boolean isName(String word, String value, List<Command.Parameter> open) {
        boolean meant = word.matches("[A-Za-z]{2,}")
                && !value.isEmpty()
                && !value.startsWith("//")
                && open.stream().noneMatch(Command.Parameter::rest);
        return meant || named(open, word);
    }

    private static int separator(String token) {
        int colon = token.indexOf(':');
        int equals = token.indexOf('=');
        return colon < 0 ? equals : equals < 0 ? colon : Math.min(colon, equals);
    }

    /** Values, or a problem in one clause. */
    record Parsed(Map<String, String> values, @Nullable String problem) {}
}
