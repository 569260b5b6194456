package dev.whetstone.cli;

import dev.whetstone.question.ContentFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a folder keeps its questions and its plans. */
record ContentTrees(ContentFolder questions, ContentFolder plans) {

    /** A group's own folder, or a checkout of the project; empty if it looks like neither. */
    static Optional<ContentTrees> in(Path root) {
        return Stream.of(
                        new ContentTrees(root.resolve("questions"), root.resolve("plans")),
                        new ContentTrees(root.resolve("content/questions"), root.resolve("seeds/plans")))
                .filter(ContentTrees::exists)
                .findFirst();
    }

    private ContentTrees(Path questions, Path plans) {
        this(new ContentFolder(questions), new ContentFolder(plans));
    }

    private boolean exists() {
        return Files.isDirectory(questions.root()) || Files.isDirectory(plans.root());
    }
}
