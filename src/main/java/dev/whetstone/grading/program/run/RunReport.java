package dev.whetstone.grading.program.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a process tells of a job. All of it may be made up by the program; it is compared with what is right elsewhere.
 *
 * @param outcome {@code ready}, {@code done} or {@code slow}
 * @param signal the signal that ended the process, or 0
 * @param flooded whether it wrote far too much
 * @param results of loading the program, then of the calls that came to an end
 * @param pyspark of a process that is ready, what PySpark it has: Spark's version, {@code sqlframe} or nothing
 */
public record RunReport(
        String outcome,
        int signal,
        boolean flooded,
        List<Result> results,
        @Nullable String pyspark) {

    /** One that says nothing of PySpark. */
    public RunReport(String outcome, int signal, boolean flooded, List<Result> results) {
        this(outcome, signal, flooded, results, null);
    }

    /** The index under which loading is told. */
    public static final int LOADING = -1;

    /**
     * What came of a call.
     *
     * @param call its index, or -1 for loading the program
     * @param program which of the texts was run
     * @param value the value as a Python literal with a fixed order
     * @param shown the value as Python shows it
     * @param raised the exception's class
     * @param kinds that class and its bases
     * @param line the program's line it came from, or 0
     * @param syntax whether no text compiled
     */
    public record Result(
            int call,
            int program,
            @Nullable String value,
            @Nullable String shown,
            @Nullable String raised,
            @Nullable List<String> kinds,
            @Nullable String message,
            int line,
            @Nullable String printed,
            boolean syntax) {

        public boolean failed() {
            return raised != null;
        }

        /** The same with other words. */
        public Result saying(String other) {
            return new Result(call, program, value, shown, raised, kinds, other, line, printed, syntax);
        }
    }

    /** What came of this call, if it came to an end. */
    public Optional<Result> of(int call) {
        return results.stream().filter(result -> result.call() == call).findFirst();
    }
}
