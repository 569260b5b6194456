package dev.whetstone.question.reader;

import dev.whetstone.question.Problem;
import dev.whetstone.question.Question;
import dev.whetstone.question.content.YamlTree;

/** A question and where it came from. */
public record LoadedQuestion(Question question, String file, YamlTree yaml) {

    /** A problem at a front matter key of this question, given as a JSON pointer. */
    public Problem problem(String pointer, String reason) {
        return new Problem(file, yaml.line(pointer), reason);
    }
}
