package dev.whetstone.chat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Command.Audience;
import dev.whetstone.chat.Command.Parameter;
import dev.whetstone.chat.Command.Spec;
import dev.whetstone.chat.Markdown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    private static final Spec BOARD = new Spec(
            "board",
            "Shows it",
            Audience.ANYONE,
            List.of(
                    Parameter.optional("period", "period", "week", "month"),
                    Parameter.optional("topic", "topic", "sql", "spark"),
                    Parameter.optional("name", "name")));
    private static final Spec ANSWER =
            new Spec("answer", "Answers", Audience.ANYONE, List.of(Parameter.rest("text", "text", false)));

    private static Map<String, String> values(Spec spec, String line) {
        CommandLine.Parsed parsed = CommandLine.parse(spec, line);
        assertThat(parsed.problem()).isNull();
        return parsed.values();
    }

    @Test
    void valuesFillTheParametersInTheirOrder() {
        assertThat(values(BOARD, "week sql Ada")).isEqualTo(Map.of("period", "week", "topic", "sql", "name", "Ada"));
    }

    @Test
    void namesMakeTheOrderFree() {
        assertThat(values(BOARD, "NAME:\"Ada Okafor\" topic=SQL"))
                .isEqualTo(Map.of("name", "Ada Okafor", "topic", "sql"));
    }

    @Test
    void aNameMayStandBeforeItsValueAsAWord() {
        assertThat(values(BOARD, "name Ada week")).isEqualTo(Map.of("name", "Ada", "period", "week"));
        assertThat(values(BOARD, "Topic sql name \"Ada Okafor\" period month"))
                .isEqualTo(Map.of("topic", "sql", "name", "Ada Okafor", "period", "month"));
        assertThat(values(BOARD, "name name")).isEqualTo(Map.of("name", "name"));
        assertThat(values(BOARD, "name a:b")).isEqualTo(Map.of("name", "a:b"));
    }

    @Test
    void aNameWithoutItsValueIsToldWhatItTakes() {
        assertThat(CommandLine.parse(BOARD, "week name").problem()).isEqualTo("There is no value for `name`, name");
    }

    @Test
    void aValueGoesToTheFirstParameterThatTakesIt() {
        assertThat(values(BOARD, "spark")).isEqualTo(Map.of("topic", "spark"));
        assertThat(values(BOARD, "spark Week")).isEqualTo(Map.of("topic", "spark", "period", "week"));
        assertThat(values(BOARD, "12:30")).isEqualTo(Map.of("name", "12:30"));
    }

    @Test
    void theRestOfTheLineIsKeptAsItIs() {
        assertThat(values(ANSWER, "select  \"a\"  from t:x")).isEqualTo(Map.of("text", "select  \"a\"  from t:x"));
        assertThat(values(ANSWER, "text: it is lazy")).isEqualTo(Map.of("text", "it is lazy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"week sql Ada more", "name:\"\"", "name:", "colour:\"red\"", "name:\"a\" name:\"b\""})
    void whatCannotBeReadIsAProblem(String line) {
        assertThat(CommandLine.parse(BOARD, line).problem()).isNotNull().doesNotEndWith(".");
    }

    @Test
    void aNameThatIsNoneOrIsThereAlreadyIsNoValueOfAnother() {
        assertThat(CommandLine.parse(BOARD, "colour:red").problem())
                .isEqualTo("This command takes no “colour”, or not twice");
        assertThat(CommandLine.parse(BOARD, "name=Ada NAME=Bob").problem())
                .isEqualTo("This command takes no “NAME”, or not twice");
        assertThat(values(BOARD, "https://a.example/b")).isEqualTo(Map.of("name", "https://a.example/b"));
        assertThat(values(BOARD, "<@U1|ada:b>")).isEqualTo(Map.of("name", "<@U1|ada:b>"));
    }

    @Test
    void theOnlyValueThereIsIsNamed() {
        Spec spec = new Spec(
                "channel",
                "",
                Audience.ANYONE,
                List.of(Parameter.optional("channel", "channel", "detach"), Parameter.optional("name", "name")));
        assertThat(CommandLine.check(spec, Map.of("channel", "off")))
                .isEqualTo("“off” does not go with `channel`; use detach.");
    }

    @Test
    void aLongValueIsQuotedInShort() {
        assertThat(Markdown.quoted("🚀".repeat(500))).hasSizeLessThan(130).endsWith("…”");
        assertThat(Markdown.quoted("<!channel>")).isEqualTo("“\\<\\!channel\\>”");
    }
}
