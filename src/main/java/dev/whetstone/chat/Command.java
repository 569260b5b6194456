package dev.whetstone.chat;

import java.util.List;

/** A sub-command of {@code /prep}, offered by every platform. */
public interface Command {

    Spec spec();

    /** Runs within a second or hands the work on; a refusal is a {@link Reply} of one sentence. */
    Reply run(Call call);

    /** Whether it is about a group, so that it matters which; not if it is about the member or the bot alone. */
    default boolean isAboutGroup() {
        return true;
    }

    /** Who may use a command. */
    enum Audience {
        ANYONE,
        ADMIN
    }

    /** Name, one-line summary and parameters of a command; a name of two words stands in a family, such as {@code mock join}. */
    record Spec(String name, String summary, Audience audience, List<Parameter> parameters) {
        public Spec {
            parameters = List.copyOf(parameters);
        }
    }

    /** One parameter; {@code values} lists what it takes where that is a closed list, {@code rest} makes it take the whole rest of the line. */
    record Parameter(String name, String summary, boolean required, List<String> values, boolean rest) {
        public Parameter {
            values = List.copyOf(values);
        }

        public static Parameter optional(String name, String summary, String... values) {
            return new Parameter(name, summary, false, List.of(values), false);
        }

        public static Parameter required(String name, String summary, String... values) {
            return new Parameter(name, summary, true, List.of(values), false);
        }

        public static Parameter rest(String name, String summary, boolean required) {
            return new Parameter(name, summary, required, List.of(), true);
        }
    }

    /** Suggestions for a parameter as it is typed, at most 25. */
    default List<String> suggest(String parameter, String typed) {
        return List.of();
    }
}
