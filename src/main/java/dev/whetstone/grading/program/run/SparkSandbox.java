package dev.whetstone.grading.program.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Spark needs in its namespaces beyond what Python does: a Java machine, its own processes' {@code /proc}, names for its user
 * and its host, and more temporary files.
 */
final class SparkSandbox {

    /** Bytes of temporary files. */
    static final int SPACE = 96 << 20;

    private static final List<String> ALWAYS = List.of(
            "--proc",
            "/proc",
            "--ro-bind",
            "/dev/urandom",
            "/dev/random",
            "--symlink",
            "/runner/passwd",
            "/etc/passwd",
            "--symlink",
            "/runner/hosts",
            "/etc/hosts");

    private SparkSandbox() {}

    /** Whether a folder of packages holds a PySpark that brings its own Spark. */
    static boolean isIn(String packages) {
        return !packages.isEmpty() && Files.isDirectory(Path.of(packages, "pyspark", "jars"));
    }

    /** The Java that runs this, and the only folder of {@code /etc} that some packagers keep a part of it in. */
    static List<String> mounts() {
        List<String> mounts = new ArrayList<>(ALWAYS);
        Path home = Path.of(System.getProperty("java.home"));
        mounts.addAll(List.of("--ro-bind", home.toString(), "/java"));
        try {
            Path security = home.resolve("conf/security/java.security").toRealPath();
            if (security.startsWith("/etc") && security.getNameCount() > 2) {
                String folder = "/etc/" + security.getName(1);
                mounts.addAll(List.of("--ro-bind", folder, folder));
            }
        } catch (IOException elsewhere) {
            // A Java without that file has its own way to be configured.
        }
        return mounts;
    }
}
