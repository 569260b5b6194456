package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Assignment;
import java.util.List;

/**
 * A job on its way to its report.
 *
 * @param isContinuation whether it is a further part of what has begun
 */
record RunAssignment(ProgramTask task, int megabytes, boolean isContinuation)
        implements Assignment<RunReport, RunReport> {

    @Override
    public ProgramTask task(long limitMillis) {
        return task.within(megabytes, limitMillis);
    }

    @Override
    public RunReport result(RunReport report, long millis) {
        return report;
    }

    @Override
    public RunReport timeout(long millis) {
        return new RunReport("slow", 0, false, List.of());
    }

    @Override
    public RunReport crashed(long millis) {
        return new RunReport("done", 9, false, List.of());
    }
}
