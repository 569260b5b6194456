package dev.whetstone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstJarsTests {

    private static final String QUESTIONS = "BOOT-INF/classes/content/questions.bin";

    /** Maven leaves a jar whose classes did not change as it lies there. */
    @Test
    void aJarThatIsMadeAgainHoldsTheQuestionsOnce(@TempDir Path folder) throws Exception {
        Path jar = jar(folder.resolve("bot.jar"));

        order(jar, Files.writeString(folder.resolve("before.bin"), "as they were"));
        order(jar, Files.writeString(folder.resolve("now.bin"), "as they are"));

        try (ZipFile made = new ZipFile(jar.toFile())) {
            List<String> names = made.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .containsOnlyOnce(QUESTIONS)
                    .containsSubsequence("BOOT-INF/lib/spring-core-7.0.jar", "BOOT-INF/lib/a-last-1.0.jar");
            assertThat(made.getInputStream(made.getEntry(QUESTIONS))).hasContent("as they are");
        }
    }

    private static Path jar(Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (String name : List.of(
                    "BOOT-INF/classes/content/",
                    "BOOT-INF/lib/a-last-1.0.jar",
                    "BOOT-INF/lib/spring-core-7.0.jar",
                    "BOOT-INF/classpath.idx")) {
                out.putNextEntry(new ZipEntry(name));
                out.closeEntry();
            }
        }
        return file;
    }

    private static void order(Path jar, Path questions) throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "deploy/FirstJars.java",
                        jar.toString(),
                        questions.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }
}
