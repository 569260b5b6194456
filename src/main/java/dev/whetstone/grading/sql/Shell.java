package dev.whetstone.grading.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts commands under the limits this operating system offers.
 *
 * @param limits the shell commands that set them; empty where none holds
 */
record Shell(List<String> limits) {

    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Finds out which limits work here by setting each once. */
    static Shell probe(int megabytes) {
        List<String> holding = new ArrayList<>();
        for (String limit :
                List.of("ulimit -v " + megabytes * 1024L, "ulimit -c 0", "ulimit -f 0", "renice -n 5 -p $$")) {
            if (!WINDOWS && works(limit)) {
                holding.add(limit);
            }
        }
        return new Shell(List.copyOf(holding));
    }

    private static boolean works(String limit) {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", limit)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> wrap(List<String> command) {
        if (limits.isEmpty()) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c"));
        wrapped.add(String.join(" >/dev/null 2>&1; ", limits) + " >/dev/null 2>&1; exec \"$0\" \"$@\"");
        wrapped.addAll(command);
        return wrapped;
    }

    /** For {@code doctor}: one sentence a limit. */
    List<String> describe() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                holds("ulimit -v")
                        ? "A judge process cannot take more than its share of memory."
                        : "This system does not limit the memory of judge processes; a query can fill it until its time is up.");
        sentences.add(
                holds("ulimit -f")
                        ? "A judge process cannot write files."
                        : "This system does not keep judge processes from writing files; the database's own lock does.");
        return sentences;
    }

    private boolean holds(String command) {
        return limits.stream().anyMatch(limit -> limit.startsWith(command));
    }
}
