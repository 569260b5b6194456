package dev.whetstone.plan;

import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the plans from layers of files; a later plan with the same id replaces an earlier one. */
public final class PlanLoader {

    private final PlanReader reader;
    private final Map<String, StudyPlan> byId = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public PlanLoader(QuestionBank bank) {
        this.reader = new PlanReader(bank);
    }

    public PlanLoader layer(List<ContentFile> files) {
        for (ContentFile file : files) {
            Findings findings = new Findings(file.path());
            reader.read(file, findings).ifPresent(plan -> byId.put(plan.id(), plan));
            problems.addAll(findings.list());
        }
        return this;
    }

    /** Notes a problem that was met before the files could be read. */
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public Plans plans() {
        return new Plans(byId.values(), problems);
    }
}
