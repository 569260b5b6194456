package dev.whetstone.cli.content;

import dev.whetstone.cli.shared.Version;
import dev.whetstone.plan.PlanLoader;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts what the content holds. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Counts questions by topic, kind and difficulty, and the days and questions of each plan.",
            "Of each topic it tells how many questions stand in no plan, and when the one was checked that waits longest."
        })
final class ContentStatsCommand implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "folder",
            description = "A folder with questions/ and plans/, laid over the built-in content and counted with it.")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        QuestionLoader questions = new QuestionLoader().layer(ContentConfiguration.packed("content/questions/", ".md"));
        Optional<ContentTrees> own = Optional.ofNullable(folder).map(this::trees);
        own.ifPresent(trees -> questions.layer(trees.questions().files(".md", questions::problem)));
        QuestionBank bank = questions.bank();
        PlanLoader loader = new PlanLoader(bank).layer(ContentConfiguration.packed("seeds/plans/", ".yaml"));
        own.ifPresent(trees -> loader.layer(trees.plans().files(".yaml", loader::problem)));
        Plans plans = loader.plans();
        PrintWriter out = spec.commandLine().getOut();
        out.println(ContentStats.ofQuestions(bank.all(), plans.all()));
        out.println(ContentStats.ofPlans(plans.all()));
        int problems = bank.problems().size() + plans.problems().size();
        if (problems > 0) {
            String many = problems == 1 ? "1 problem keeps" : problems + " problems keep";
            out.println(many + " content out of these counts; `content check` names what is wrong.");
        }
        out.flush();
    }

    private ContentTrees trees(Path root) {
        return Optional.of(root)
                .filter(Files::isDirectory)
                .flatMap(ContentTrees::in)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no folder " + root + " with questions/ or plans/ in it."));
    }
}
