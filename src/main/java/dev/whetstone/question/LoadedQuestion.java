package dev.whetstone.question;

/** A question and where it came from. */
public record LoadedQuestion(Question question, String file, YamlTree yaml) {

    /** A problem at a front matter key of this question, given as a JSON pointer. */
    public Problem problem(String pointer, String reason) {
        return new Problem(file, yaml.line(pointer), reason);
    }
}
