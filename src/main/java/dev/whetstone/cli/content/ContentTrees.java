package dev.whetstone.cli.content;

import dev.whetstone.question.content.ContentFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a folder keeps its questions, its plans, its scenarios and its sheets. */
record ContentTrees(ContentFolder questions, ContentFolder plans, ContentFolder scenarios, ContentFolder sheets) {

    /** A group's own folder, or a checkout of the project; empty if it looks like neither. */
    static Optional<ContentTrees> in(Path root) {
        return Stream.of(new ContentTrees(root, root), new ContentTrees(root.resolve("content"), root.resolve("seeds")))
                .filter(ContentTrees::exists)
                .findFirst();
    }

    private ContentTrees(Path content, Path seeds) {
        this(
                folder(content, "questions"),
                folder(seeds, "plans"),
                folder(content, "scenarios"),
                folder(content, "sheets"));
    }

    private static ContentFolder folder(Path parent, String name) {
        return new ContentFolder(parent.resolve(name));
    }

    private boolean exists() {
        return Stream.of(questions, plans, scenarios, sheets)
                .map(ContentFolder::root)
                .anyMatch(Files::isDirectory);
    }
}
