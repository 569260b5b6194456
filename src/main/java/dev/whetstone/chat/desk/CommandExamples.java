package dev.whetstone.chat.desk;

import dev.whetstone.chat.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands as one types them, without the {@code /prep} before them; each of them works. */
final class CommandExamples {

    private static final int SHOWN = 3;
    private static final Pattern SUCH_AS = Pattern.compile("such as `?(\"[^\"]+\"|[^\\s,`]+)");
    private static final Pattern SUCH_AS_ALL = Pattern.compile("such as (.+)$");

    private CommandExamples() {}

    /**
     * The command alone where that is enough, and with the first parameter an example is known for that is enough; else how it is
     * used.
     */
    static List<String> of(Command.Spec spec) {
        List<String> lines = new ArrayList<>();
        if (spec.parameters().stream().noneMatch(Command.Parameter::required)) {
            lines.add(spec.name());
        }
        spec.parameters().stream()
                .filter(shown ->
                        spec.parameters().stream().noneMatch(other -> other.required() && !other.equals(shown)))
                .map(shown -> values(spec, shown))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .ifPresent(values -> values.forEach(value -> lines.add(spec.name() + " " + value)));
        return lines.isEmpty() ? List.of(CommandLine.usage(spec).substring("/prep ".length())) : lines;
    }

    /** A value alone is taken for the first parameter; the others are named. */
    private static List<String> values(Command.Spec spec, Command.Parameter parameter) {
        boolean first = spec.parameters().get(0).equals(parameter);
        if (!parameter.values().isEmpty()) {
            return parameter.values().stream()
                    .limit(SHOWN)
                    .map(value -> first ? value : parameter.name() + ":" + value)
                    .toList();
        }
        Matcher example = (parameter.rest() ? SUCH_AS_ALL : SUCH_AS).matcher(parameter.summary());
        return example.find() ? List.of(parameter.name() + ":" + example.group(1)) : List.of();
    }
}
