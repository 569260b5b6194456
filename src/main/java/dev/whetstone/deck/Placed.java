package dev.whetstone.deck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Puts question files where they belong below a folder; a file that is there is never written over. */
record Placed(Path root) {

    /** Below a checkout of the project, or a group's own folder. */
    static Placed below(Path folder) {
        Path content = folder.resolve("content").resolve("questions");
        return new Placed(Files.isDirectory(content) ? content : folder.resolve("questions"));
    }

    Path path(String topic, String id) {
        return root.resolve(topic).resolve(id + ".md");
    }

    /**
     * Writes a new file.
     *
     * @return false if there is one
     */
    boolean write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        try {
            Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }
}
