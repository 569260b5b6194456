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
 * @param notRun why the model answer cannot be told by a query, in a few words, so that only Spark itself runs it; empty where it can
 */
public record FrameTests(
        String call,
        boolean ordered,
        String schema,
        String data,
        List<String> hiddenData,
        List<WrongProgram> wrong,
        String notRun) {

    /** Nothing to try a program with. */
    public static final FrameTests NONE = new FrameTests("", false, "", "", List.of(), List.of());

    public FrameTests {
        hiddenData = List.copyOf(hiddenData);
        wrong = List.copyOf(wrong);
    }

    /** The same without what members do not see. */
    public FrameTests visibleOnly() {
        return new FrameTests(call, ordered, schema, data, List.of(), wrong, notRun);
    }

    /** Tables of which a program's DataFrame is judged. */
    public FrameTests(
            String call,
            boolean ordered,
            String schema,
            String data,
            List<String> hiddenData,
            List<WrongProgram> wrong) {
        this(call, ordered, schema, data, hiddenData, wrong, "");
    }

    /** None, because no query can tell what such a program does; people stand for it. */
    public static FrameTests notRun(String why) {
        return new FrameTests("", false, "", "", List.of(), List.of(), why);
    }

    public boolean isEmpty() {
        return call.isEmpty();
    }
}
