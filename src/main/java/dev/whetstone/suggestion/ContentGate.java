package dev.whetstone.suggestion;

import dev.whetstone.question.Question;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.reader.LoadedQuestion;
import dev.whetstone.question.reader.QuestionReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a suggestion by the same rules as every content file. */
final class ContentGate {

    private static final List<String> WITH_POINTS = List.of("short", "code", "discussion");

    /** Leaves room for the name of who suggested it below what a content file may hold. */
    private static final int LONGEST_QUESTION = 2_200;

    private final QuestionReader reader = new QuestionReader();

    /** The question, or what is wrong with each field, in a sentence of Markdown. */
    record Read(Optional<Question> question, Map<String, String> problems) {}

    Read read(String id, SuggestedText text, LocalDate checked) {
        Map<String, String> problems = own(text);
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        QuestionFile file = QuestionFile.of(id, text, checked);
        String path = "suggested/" + text.topic() + "/" + id + ".md";
        Findings findings = new Findings(path);
        Optional<Question> question =
                reader.read(new ContentFile(path, file.text()), findings).map(LoadedQuestion::question);
        findings.list()
                .forEach(problem -> problems.putIfAbsent(file.field(problem.line()), sentence(problem.reason())));
        return new Read(question, problems);
    }

    /** What the schema would say in the words of a file, said in the words of the form. */
    private static Map<String, String> own(SuggestedText text) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<String> points = text.pointLines();
        if (text.question().isEmpty()) {
            problems.put(SuggestedText.QUESTION, "Write the question.");
        } else if (text.question().length() > LONGEST_QUESTION) {
            problems.put(
                    SuggestedText.QUESTION,
                    "The question has %,d characters; 2,200 is the most, so that your name fits under it."
                            .formatted(text.question().length()));
        }
        if (text.answer().isEmpty()) {
            problems.put(SuggestedText.ANSWER, "Write the answer you would want to hear.");
        }
        if (WITH_POINTS.contains(text.kind()) && (points.size() < 2 || points.size() > 8)) {
            problems.put(
                    SuggestedText.POINTS,
                    "Write two to eight key points, one a line; there %s."
                            .formatted(points.size() == 1 ? "is 1" : "are " + points.size()));
        }
        if (text.kind().equals("choice") && !isChoice(points)) {
            problems.put(
                    SuggestedText.POINTS,
                    "Write two to five options, one a line, each as `option | why`, and begin the one that is right"
                            + " with `*`.");
        }
        return problems;
    }

    private static boolean isChoice(List<String> options) {
        return options.size() >= 2
                && options.size() <= 5
                && options.stream().allMatch(option -> option.matches("[^|]*\\S[^|]*\\|.*\\S.*"))
                && options.stream().filter(option -> option.startsWith("*")).count() == 1;
    }

    private static String sentence(String reason) {
        String words = reason.strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
