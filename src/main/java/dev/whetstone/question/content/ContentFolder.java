package dev.whetstone.question.content;

import dev.whetstone.question.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder on the disk that holds content files. */
public record ContentFolder(Path root) {

    private static final int DEEPEST = 8;

    /** The files below the folder with this ending, in order of their paths; none if there is no such folder. */
    public List<ContentFile> files(String ending, Consumer<Problem> onProblem) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<ContentFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
            for (Path path : paths.sorted().toList()) {
                if (path.getFileName().toString().endsWith(ending) && Files.isRegularFile(path)) {
                    read(path, files, onProblem);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            onProblem.accept(new Problem(name(root), 1, "the folder cannot be read: " + e.getMessage()));
        }
        return files;
    }

    private static void read(Path path, List<ContentFile> files, Consumer<Problem> onProblem) {
        try {
            files.add(ContentFile.of(name(path), Files.readAllBytes(path)));
        } catch (IOException e) {
            onProblem.accept(new Problem(name(path), 1, "the file cannot be read: " + e.getMessage()));
        }
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
