package dev.whetstone.deck;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.reader.QuestionReader;
import dev.whetstone.question.reader.Todos;
import java.util.List;

/** Reads a draft as the bank would. */
final class DraftFindings {

    private final QuestionReader reader = new QuestionReader();

    /** What is wrong with it, TODOs that are left included. */
    List<Problem> of(String topic, String id, String text) {
        ContentFile file = new ContentFile("questions/" + topic + "/" + id + ".md", text);
        Findings findings = new Findings(file.path());
        var unused = reader.read(file, findings);
        return findings.list();
    }

    /** Those that a TODO will not mend. */
    static List<Problem> besidesTodos(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.reason().equals(Todos.LEFT))
                .toList();
    }
}
