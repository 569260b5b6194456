package dev.whetstone.plan;

import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.scenario.Scenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the plans from layers of files; a later plan with the same id replaces an earlier one. */
public final class PlanLoader {

    private final QuestionBank bank;
    private @Nullable Scenarios scenarios;
    private final Map<String, StudyPlan> byId = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public PlanLoader(QuestionBank bank) {
        this.bank = bank;
    }

    /** Holds the sessions of the days of what is read from now on against these; without, they are taken as they stand. */
    public PlanLoader sessions(Scenarios known) {
        this.scenarios = known;
        return this;
    }

    public PlanLoader layer(List<ContentFile> files) {
        PlanReader reader = new PlanReader(bank, scenarios);
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
