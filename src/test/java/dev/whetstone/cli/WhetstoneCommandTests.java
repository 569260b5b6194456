package dev.whetstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WhetstoneCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutACommandItServes() {
        assertThat(WhetstoneCommand.serves()).isTrue();
        assertThat(WhetstoneCommand.serves("--server.port=0")).isTrue();
        assertThat(WhetstoneCommand.serves("serve", "--server.port=0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V", "doctor", "content", "nonsense", "serve --help"})
    void everythingElseIsACommand(String line) {
        assertThat(WhetstoneCommand.serves(line.split(" ", -1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String name) {
        assertThat(run((name + " --help").strip().split(" ", -1))).isZero();
        assertThat(out.toString()).contains("Usage: whetstone", "--help").doesNotContain("\u001B[");
    }

    static Stream<String> commands() {
        return names("", WhetstoneCommand.commandLine()).filter(name -> !name.equals("help"));
    }

    private static Stream<String> names(String name, CommandLine line) {
        Stream<String> below = line.getSubcommands().entrySet().stream()
                .flatMap(entry -> names((name + " " + entry.getKey()).strip(), entry.getValue()));
        return Stream.concat(Stream.of(name), below);
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("whetstone ");
    }

    @Test
    void anUnknownCommandIsRefusedInTwoLines() {
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("Unmatched argument at index 0: 'nonsense'\nTry whetstone --help.\n");
    }

    private int run(String... args) {
        return WhetstoneCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
