package dev.whetstone.question;

import java.util.List;

/** Everything that was wrong with the content when it was loaded. */
public record ContentProblems(List<Problem> all) {

    public ContentProblems {
        all = List.copyOf(all);
    }
}
