package dev.whetstone.playground.acts;

import dev.whetstone.chat.Command;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.playground.ConditionalOnPlayground;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a line that starts with {@code /prep} may go on with. */
@Component("playgroundSuggestions")
@ConditionalOnPlayground
class Suggestions {

    private static final String PREP = "/prep";
    private static final int MOST = 25;

    private final ChatDesk desk;

    Suggestions(ChatDesk desk) {
        this.desk = desk;
    }

    List<Suggestion> to(String text) {
        String typed = text.stripLeading();
        String lower = typed.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(PREP + " ")) {
            return PREP.startsWith(lower) && typed.startsWith("/") ? commands("") : List.of();
        }
        List<String> words = new ArrayList<>(
                Arrays.asList(typed.substring(PREP.length()).stripLeading().split("\\s+", -1)));
        String last = words.remove(words.size() - 1).toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return commands(last);
        }
        List<Suggestion> family = words.size() == 1 ? commands(words.get(0) + " " + last) : List.of();
        return family.isEmpty() ? values(words, last) : family;
    }

    /** What a form's field may hold, where the form is that of a command of the same name. */
    List<String> of(String action, String field, String typed) {
        return desk.suggest(action, field, typed);
    }

    private List<Suggestion> commands(String start) {
        return desk.commands().stream()
                .filter(spec -> spec.name().startsWith(start))
                .limit(MOST)
                .map(spec -> new Suggestion(
                        PREP + " " + spec.name() + (spec.parameters().isEmpty() ? "" : " "),
                        usage(spec),
                        spec.summary()))
                .toList();
    }

    /** Values of the parameter that comes next when they are typed in their order. */
    private List<Suggestion> values(List<String> words, String last) {
        String before = PREP + " " + String.join(" ", words) + " ";
        String typed = String.join(" ", words);
        return desk.commands().stream()
                .filter(spec -> (typed + " ").startsWith(spec.name() + " ")
                        && taken(spec, words) < spec.parameters().size())
                .flatMap(spec -> {
                    Command.Parameter parameter = spec.parameters().get(taken(spec, words));
                    return desk.suggest(spec.name(), parameter.name(), last).stream()
                            .map(value -> new Suggestion(before + quoted(value), value, parameter.summary()));
                })
                .limit(MOST)
                .toList();
    }

    private static int taken(Command.Spec spec, List<String> words) {
        return words.size() - spec.name().split(" ", -1).length;
    }

    private static String quoted(String value) {
        return value.contains(" ") ? "\"" + value + "\"" : value;
    }

    private static String usage(Command.Spec spec) {
        StringBuilder usage = new StringBuilder(spec.name());
        for (Command.Parameter parameter : spec.parameters()) {
            usage.append(parameter.required() ? " <" + parameter.name() + ">" : " [" + parameter.name() + "]");
        }
        return usage.toString();
    }

    /** One line of the list: what the composer then holds, and what is shown. */
    record Suggestion(String insert, String label, String hint) {}
}
