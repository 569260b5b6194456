package dev.whetstone.cli.doctor;

import dev.whetstone.plan.PlanLoader;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFolder;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Whether questions and plans load, those of the group's own folder included. */
final class ContentCheckup implements Checkup {

    private final String folder;

    ContentCheckup(Environment settings) {
        this.folder = settings.getProperty("whetstone.content", "");
    }

    @Override
    public Diagnosis run() {
        if (!folder.isBlank() && !Files.isDirectory(Path.of(folder))) {
            return Diagnosis.warn("content", "there is no folder " + folder + ": correct WHETSTONE_CONTENT");
        }
        List<Problem> problems = new ArrayList<>();
        QuestionLoader questions = new QuestionLoader().layer(ContentConfiguration.packed("content/questions/", ".md"));
        if (!folder.isBlank()) {
            questions.layer(new ContentFolder(Path.of(folder, "questions")).files(".md", problems::add));
        }
        QuestionBank bank = questions.bank();
        PlanLoader loader = new PlanLoader(bank).layer(ContentConfiguration.packed("seeds/plans/", ".yaml"));
        if (!folder.isBlank()) {
            loader.layer(new ContentFolder(Path.of(folder, "plans")).files(".yaml", problems::add));
        }
        Plans plans = loader.plans();
        problems.addAll(bank.problems());
        problems.addAll(plans.problems());
        return diagnosis(bank.all().size(), plans.all().size(), problems.size());
    }

    private static Diagnosis diagnosis(int questions, int plans, int problems) {
        String loaded = questions + " questions and " + plans + " plans load";
        if (questions == 0 || plans == 0) {
            return Diagnosis.fail("content", loaded + ": the bot needs some of each");
        }
        return problems == 0
                ? Diagnosis.ok("content", loaded)
                : Diagnosis.warn("content", loaded + ", " + problems + " problems: run `content check` to see them");
    }
}
