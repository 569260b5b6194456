package dev.whetstone.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JudgeCommandTests {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new JudgeCommand())
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void linesAreJudgedInOrderAndABadOneDoesNotStopTheRest() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id": "a", "setup": "create table t (x int); insert into t values (1), (2)", "reference": "select x from t order by x", "candidate": "select x from t order by x desc", "ordered": true}
                {"id": "b", "setup": "create table t (x int); insert into t values (1), (2)", "reference": "select x from t order by x", "candidate": "select x from t order by x desc", "ordered": false}
                this is no JSON
                {"id": 3, "setup": "create table t (x int); insert into t values (1)", "hiddenSetup": "create table t (x int); insert into t values (2)", "reference": "select x from t", "candidate": "select 1", "ordered": false}
                {"id": 4, "setup": "", "candidate": "select 1", "ordered": false}
                {"id": 5, "setup": "create table t (x int)", "reference": "select x from t", "candidate": "drop table t", "ordered": false}
                {"id": 6, "setup": "create table t (x int)", "reference": "select x from t", "candidate": "selec", "ordered": false}
                """);
        Path out = folder.resolve("out.jsonl");

        assertThat(run("--batch", in.toString(), "--out", out.toString())).isEqualTo(1);

        List<JsonNode> verdicts = Files.readAllLines(out).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(verdicts)
                .extracting(verdict -> verdict.get("id").asString() + " "
                        + verdict.get("verdict").asString())
                .containsExactly("a different", "b equal", "3 different", "5 refused", "6 error");
        assertThat(verdicts)
                .allMatch(verdict -> verdict.get("message").isString()
                        && verdict.get("millis").isNumber());
        assertThat(errors.toString()).contains("Line 3 is skipped: ", "Line 5 is skipped: it has no \"reference\"");
    }

    @Test
    void programsAreJudgedOrItIsSaidWhyNot() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id": 1, "candidate": "def f(x):\\n    return x + 1", "visible": [{"call": "f(1)", "gives": "2"}], "hidden": [{"call": "f(2)", "check": "result == 3"}]}
                {"id": 2, "candidate": "def f(x):\\n    return 2", "visible": [{"call": "f(1)", "gives": "2"}], "hidden": [{"call": "f(2)", "gives": "3"}]}
                {"id": 3, "candidate": "x = 1"}
                {"id": 4, "candidate": "x = 1", "visible": [{"call": "f(1)"}]}
                """);
        Path out = folder.resolve("out.jsonl");

        int code = run("--language", "python", "--batch", in.toString(), "--out", out.toString());

        if (errors.toString().startsWith("Python programs are read, not run")) {
            assertThat(code).isEqualTo(2);
            return;
        }
        assertThat(code).isEqualTo(1);
        assertThat(Files.readAllLines(out))
                .extracting(line ->
                        JsonMapper.shared().readTree(line).get("verdict").asString())
                .containsExactly("passed", "failed_hidden");
        assertThat(errors.toString())
                .contains("Line 3 is skipped: it has no \"visible\"", "Line 4 is skipped: a test has none of gives");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run(
                        "--batch",
                        folder.resolve("none").toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("none");
    }

    @Test
    void helpTellsTheFormat() {
        assertThat(run("--help")).isZero();
        assertThat(errors.toString()).contains("hiddenSetup", "equal|different|error|timeout|refused", "Exit codes");
    }
}
