package dev.whetstone.grading.program;

import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.grading.program.run.RunReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a program gave no DataFrame: by its own fault, or for want of something that is not here. */
final class SparkFailures {

    /** What another machine would have: libraries, files, networks, and Spark's process where it was lost. */
    private static final Pattern NOT_HERE = Pattern.compile(
            "\\[(DATA_SOURCE_NOT_FOUND|PATH_NOT_FOUND|PACKAGE_NOT_INSTALLED|UNSUPPORTED_DATA_SOURCE\\w*|HIVE\\w*)"
                    + "|No FileSystem for scheme|ClassNotFoundException|UnknownHostException|OutOfMemoryError"
                    + "|No module named|requires? Hive|SparkContext was shut down|already stopped");

    private SparkFailures() {}

    static Optional<FrameVerdict> in(RunReport report, int sets, List<String> readings) {
        if (report.outcome().equals("slow")) {
            return Optional.of(
                    new FrameVerdict(State.TIMEOUT, "Your program was stopped because it takes too long.", ""));
        }
        if (report.flooded()) {
            return Optional.of(
                    FrameVerdict.error(
                            "Your program was stopped: it takes too much memory, starts too many processes, or tells far too much."));
        }
        RunReport.Result loading = report.of(RunReport.LOADING).orElse(null);
        if (loading == null) {
            return Optional.of(FrameVerdict.error("Your program ended before it gave a DataFrame."));
        }
        if (loading.failed()) {
            return Optional.of(of(loading, loading, readings));
        }
        for (int i = 0; i < sets; i++) {
            RunReport.Result result = report.of(i).orElse(null);
            if (result == null) {
                return Optional.of(FrameVerdict.error("Your program ended before it gave a DataFrame."));
            }
            if (result.failed()) {
                return Optional.of(of(result, loading, readings));
            }
        }
        return Optional.empty();
    }

    private static FrameVerdict of(RunReport.Result failed, RunReport.Result loading, List<String> readings) {
        String raised = Objects.requireNonNullElse(failed.raised(), "");
        String message = Objects.requireNonNullElse(failed.message(), "");
        boolean lost = raised.startsWith("Py4JNetwork") || raised.equals("ConnectionRefusedError");
        if (lost || raised.equals("MemoryError")) {
            return FrameVerdict.notRun("Spark ended while it ran");
        }
        boolean lacks = List.of("ModuleNotFoundError", "ImportError", "PackageNotInstalledError")
                        .contains(raised)
                || NOT_HERE.matcher(message).find();
        return lacks
                ? FrameVerdict.notRun("it needs what is not installed here (`"
                        + firstLine(message).replace('`', '\'') + "`)")
                : FrameVerdict.fault(shortened(failed), loading, readings);
    }

    /** Spark adds its whole plan to what it says. */
    private static RunReport.Result shortened(RunReport.Result failed) {
        return failed.syntax() ? failed : failed.saying(firstLine(failed.message()));
    }

    private static String firstLine(@Nullable String message) {
        String first = Objects.requireNonNullElse(message, "")
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        String told = first.replaceFirst("^\\[[\\w.]+\\] ", "").replaceFirst("[;.]? SQLSTATE: \\w+;?$", "");
        return told.length() <= 300 ? told : told.substring(0, 299) + "…";
    }
}
