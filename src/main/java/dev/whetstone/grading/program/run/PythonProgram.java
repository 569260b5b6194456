package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.ChildProgram;
import dev.whetstone.grading.pool.Fate;
import dev.whetstone.grading.pool.Wire;
import java.io.IOException;
import java.time.Duration;

/**
 * A Python process for one program; or, where starting costs a second, one that gives each program a process of its own; or one
 * with real Spark beside it, which starts for ten seconds and is thrown away with its one program.
 *
 * @param lasting whether it is the second
 * @param pyspark the third if it is Spark itself
 */
record PythonProgram(Isolation isolation, boolean lasting, PySpark pyspark) implements ChildProgram<RunReport> {

    @Override
    public String name() {
        return "runner";
    }

    @Override
    public Wire start() throws IOException {
        return isolation.start();
    }

    @Override
    public Class<RunReport> answers() {
        return RunReport.class;
    }

    /** What a program that is too slow has answered so far holds, unless it gets further with more time. */
    @Override
    public Fate fate(RunReport report) {
        return report.outcome().equals("slow") ? Fate.UNFINISHED : Fate.DONE;
    }

    @Override
    public boolean reusable(RunReport report) {
        return lasting;
    }

    @Override
    public int tasksPerChild() {
        return lasting ? 200 : 1;
    }

    /** Most programs are done in a few milliseconds, and making a query of one takes fifty. */
    @Override
    public Duration glance() {
        return Duration.ofMillis(lasting ? 300 : 100);
    }

    @Override
    public boolean inOneGo() {
        return pyspark == PySpark.SPARK;
    }

    @Override
    public String complaint(RunReport report) {
        return report.outcome();
    }

    @Override
    public void close() {
        isolation.close();
    }
}
