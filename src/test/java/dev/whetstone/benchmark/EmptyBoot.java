package dev.whetstone.benchmark;

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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A Boot application with the bot's libraries and nothing else, packaged as the bot is, to compare starts with. */
final class EmptyBoot {

    private static final String CLASSES = "BOOT-INF/classes/";

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
                if (!isOfTheBot(entry.getName())) {
                    write(out, entry.getName(), in.readAllBytes());
                }
            }
            String name = EmptyApplication.class.getName().replace('.', '/') + ".class";
            try (InputStream code = EmptyBoot.class.getClassLoader().getResourceAsStream(name)) {
                write(out, CLASSES + name, Objects.requireNonNull(code).readAllBytes());
            }
        }
        return new EmptyBoot(jar);
    }

    /** Its classes, and what tells Spring of them; the folder itself is what the loader looks for. */
    private static boolean isOfTheBot(String name) {
        return (name.startsWith(CLASSES) && !name.equals(CLASSES)) || name.startsWith("META-INF/spring");
    }

    private static Manifest manifest(Manifest bots) {
        Manifest own = new Manifest(bots);
        own.getMainAttributes().put(new Attributes.Name("Start-Class"), EmptyApplication.class.getName());
        return own;
    }

    /** Jars in the jar stand in it as they are. */
    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (name.endsWith(".jar")) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
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
