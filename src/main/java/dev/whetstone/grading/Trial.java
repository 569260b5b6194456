package dev.whetstone.grading;

import dev.whetstone.question.Question;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tries a program without grading it. */
public interface Trial {

    /**
     * What came of it on the tests a member may see, in Markdown; empty if the question has none, or nothing here runs
     * programs. The future fails if it cannot be tried at the moment.
     */
    Optional<CompletableFuture<String>> of(Question question, String text);
}
