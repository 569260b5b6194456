package dev.whetstone.question.content;

import dev.whetstone.question.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
public final class Findings {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void add(int line, String reason) {
        problems.add(new Problem(file, line, reason));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The problems in the order of their lines. */
    public List<Problem> list() {
        return problems.stream().sorted().distinct().toList();
    }
}
