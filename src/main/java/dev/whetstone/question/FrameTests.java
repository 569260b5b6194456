package dev.whetstone.question;

import dev.whetstone.question.CodeTests.WrongProgram;
import java.util.List;

/**
 * What a PySpark program is tried with.
 *
 * @param call an expression whose value is the DataFrame that is judged; {@code spark} knows the tables
 * @param ordered whether the order of rows matters
 * @param schema CREATE TABLE statements in the SQL of DuckDB
 * @param data the rows members see
 * @param hiddenData rows they do not see
 * @param wrong programs that must fail
 */
public record FrameTests(
        String call, boolean ordered, String schema, String data, List<String> hiddenData, List<WrongProgram> wrong) {

    /** Nothing to try a program with. */
    public static final FrameTests NONE = new FrameTests("", false, "", "", List.of(), List.of());

    public FrameTests {
        hiddenData = List.copyOf(hiddenData);
        wrong = List.copyOf(wrong);
    }

    public boolean isEmpty() {
        return call.isEmpty();
    }
}
