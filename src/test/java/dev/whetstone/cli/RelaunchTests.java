package dev.whetstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RelaunchTests {

    @TempDir
    private Path folder;

    /** What a bot's main method begins with, in a jar of its own. */
    static final class Started {

        private Started() {}

        public static void main(String... args) {
            Relaunch.withOptions();
            System.out.println(ProcessHandle.current().pid());
            System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
            System.out.println(String.join("|", args));
            System.out.println(System.getenv("MALLOC_ARENA_MAX"));
        }
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Started.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                place(Relaunch.class) + " " + place(Started.class) + " " + place(Native.class));
        Path jar = folder.resolve("the bot.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private List<String> told(List<String> options, String environment, String... args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(args));
        File told = folder.resolve("told").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "MALLOC_ARENA_MAX"));
        if (!environment.isEmpty()) {
            builder.environment().put("JDK_JAVA_OPTIONS", environment);
        }
        Process process = builder.start();
        assertThat(process.waitFor()).isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(told.toPath(), StandardCharsets.UTF_8));
        lines.removeIf(line -> line.startsWith("NOTE: Picked up"));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo(Long.toString(process.pid()));
        return lines;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aBotStartedByTheJarAloneHasItsOptionsInTheSameProcess() throws Exception {
        List<String> lines = told(List.of("-Dfile.encoding=UTF-8"), "", "--name=Zoë  and 'co'", "", "--port=1");
        assertThat(lines.get(1))
                .contains("-XX:TieredStopAtLevel=1", "-Xmx", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
        assertThat(lines.get(2)).endsWith("||--port=1").startsWith("--name=Zo");
        assertThat(lines.get(3)).isEqualTo("2");
    }

    @Test
    void whoeverGaveOptionsKeepsTheirs() throws Exception {
        assertThat(told(List.of("-Xmx300m"), "", "a").get(1)).isEqualTo("[-Xmx300m]");
        assertThat(told(List.of(), "-XX:+UseSerialGC", "a").get(1)).isEqualTo("[-XX:+UseSerialGC]");
    }

    @Test
    void theHeapIsASixteenthOfTheMemoryWithinBounds() {
        assertThat(Relaunch.heap(0)).isEqualTo(176);
        assertThat(Relaunch.heap(2_048)).isEqualTo(176);
        assertThat(Relaunch.heap(4_096)).isEqualTo(256);
        assertThat(Relaunch.heap(65_536)).isEqualTo(512);
    }

    @Test
    void anArchiveOfClassesIsUsedUntilTheJarIsAnother() throws IOException {
        Path jar = Files.createFile(folder.resolve("bot.jar.1.jar"));
        assertThat(Relaunch.archive(jar)).isEmpty();
        Path archive = Files.createFile(folder.resolve("bot.jar.1.jsa"));
        assertThat(Relaunch.archive(jar)).contains(archive);
        Files.setLastModifiedTime(
                jar,
                FileTime.from(Files.getLastModifiedTime(archive).toInstant().plusSeconds(1)));
        assertThat(Relaunch.archive(jar)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anArchiveThatIsNoneStopsNobody() throws Exception {
        jar();
        Files.writeString(folder.resolve("the bot.jsa"), "no archive");
        assertThat(told(List.of(), "", "--port=1").get(2)).isEqualTo("--port=1");
    }

    @Test
    void argumentsGoOnAsTheyCame() {
        assertThat(Relaunch.with(List.of("-x"), "java\0-jar\0a b.jar\0\0--c=Ã«\0"))
                .containsExactly("java", "-x", "-jar", "a b.jar", "", "--c=Ã«");
    }
}
