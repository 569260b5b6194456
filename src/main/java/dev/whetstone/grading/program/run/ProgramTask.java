package dev.whetstone.grading.program.run;

import java.util.List;

/**
 * One job for a fresh process; nothing in it says what is right.
 *
 * @param programs what may be meant as the program, the likeliest first; the first that compiles is run
 * @param setup Python that runs before it
 * @param calls what is asked of it, in this order
 * @param name the program's {@code __name__}
 * @param megabytes address space in MiB, 0 for what the runner allows
 * @param limitMillis how long it may compute, 0 for what the runner allows
 */
public record ProgramTask(
        List<String> programs, String setup, List<String> calls, String name, int megabytes, long limitMillis) {

    public ProgramTask {
        programs = List.copyOf(programs);
        calls = List.copyOf(calls);
    }

    /** A job as members' programs have it. */
    public static ProgramTask of(List<String> programs, String setup, List<String> calls) {
        return new ProgramTask(programs, setup, calls, "answer", 0, 0);
    }

    /** The same within these limits; 0 for what the runner allows. */
    public ProgramTask bounded(int otherMegabytes, long otherMillis) {
        return new ProgramTask(programs, setup, calls, name, otherMegabytes, otherMillis);
    }

    /** The same within its own limits and the runner's. */
    ProgramTask within(int mostMegabytes, long mostMillis) {
        return bounded(
                megabytes == 0 ? mostMegabytes : Math.min(megabytes, mostMegabytes),
                limitMillis == 0 ? mostMillis : Math.min(limitMillis, mostMillis));
    }
}
