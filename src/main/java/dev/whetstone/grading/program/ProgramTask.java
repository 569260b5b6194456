package dev.whetstone.grading.program;

import java.util.List;

/**
 * One job for a fresh process; nothing in it says what is right.
 *
 * @param programs what may be meant as the program, the likeliest first; the first that compiles is run
 * @param setup Python that runs before it
 * @param calls what is asked of it, in this order
 * @param name the program's {@code __name__}
 * @param megabytes address space in MiB
 * @param limitMillis how long it may compute
 */
record ProgramTask(
        List<String> programs, String setup, List<String> calls, String name, int megabytes, long limitMillis) {

    ProgramTask {
        programs = List.copyOf(programs);
        calls = List.copyOf(calls);
    }

    static ProgramTask of(List<String> programs, String setup, List<String> calls) {
        return new ProgramTask(programs, setup, calls, "answer", 0, 0);
    }

    ProgramTask within(int mostMegabytes, long mostMillis) {
        return new ProgramTask(programs, setup, calls, name, mostMegabytes, mostMillis);
    }
}
