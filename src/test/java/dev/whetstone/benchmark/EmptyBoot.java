package dev.whetstone.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A Boot application with the bot's libraries and nothing else, packaged as the bot is, to compare starts with. */
final class EmptyBoot {

    private static final String FACTORIES = "META-INF/spring.factories";

    private final Path jar;

    private EmptyBoot(Path jar) {
        this.jar = jar;
    }

    /** Makes it of the bot's jar. */
    static EmptyBoot of(Path bot) throws IOException {
        Path jar = Files.createDirectories(Path.of("target", "benchmark")).resolve("empty.jar");
        try (JarInputStream in = new JarInputStream(Files.newInputStream(bot));
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(in.getManifest()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(FACTORIES)) {
                    write(out, FACTORIES, withoutTheBots(in.readAllBytes()));
                } else if (!isOfTheBot(entry.getName())) {
                    write(out, entry.getName(), in.readAllBytes());
                }
            }
            String name = EmptyApplication.class.getName().replace('.', '/') + ".class";
            try (InputStream code = EmptyBoot.class.getClassLoader().getResourceAsStream(name)) {
                write(out, name, Objects.requireNonNull(code).readAllBytes());
            }
        }
        return new EmptyBoot(jar);
    }

    private static boolean isOfTheBot(String name) {
        return name.startsWith("dev/whetstone/") || name.equals("application.properties");
    }

    private static byte[] withoutTheBots(byte[] factories) {
        return new String(factories, ISO_8859_1)
                .replaceAll("dev\\.whetstone\\.[\\w.]+,", "")
                .getBytes(ISO_8859_1);
    }

    private static Manifest manifest(Manifest bots) {
        Manifest own = new Manifest(bots);
        own.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EmptyApplication.class.getName());
        return own;
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** What starts it on a port. */
    List<String> command(List<String> java, int port) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-jar", jar.toString(), "--server.address=127.0.0.1", "--server.port=" + port));
        return command;
    }
}
