package dev.whetstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a figure with all that is needed to read it: the server, the machine, how busy it was, the settings. */
final class Report {

    private Report() {}

    static void line(Figure figure, String result, String server, String settings) {
        System.out.printf(
                "%-7s %s | %s | %d cores, load %s, Java %s | %s%n",
                figure.name().toLowerCase(java.util.Locale.ROOT),
                result,
                server,
                Runtime.getRuntime().availableProcessors(),
                load(),
                Runtime.version().feature(),
                settings);
    }

    static void note(String sentence) {
        System.out.println("        " + sentence);
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
