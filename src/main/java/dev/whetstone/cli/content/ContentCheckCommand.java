package dev.whetstone.cli.content;

import dev.whetstone.cli.shared.Version;
import dev.whetstone.question.Problem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks content and names file, line and reason of every problem. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks questions and plans and names file, line and reason of every problem.",
            "Model answers are graded too: each must pass its own rubric.",
            "What may be unclear to members is warned of, which is no problem yet."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no problems", "1:problems, which are printed", "2:wrong usage"})
final class ContentCheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "folder",
            description = "A folder with questions/ and plans/, laid over the built-in content and checked alone. "
                    + "A checkout of the project works too. Without it the built-in content is checked.")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ContentReport report = folder == null ? ContentReport.ofBuiltIn() : ContentReport.of(checked(folder));
        PrintWriter out = spec.commandLine().getOut();
        report.problems().stream().map(Problem::toString).forEach(out::println);
        report.warnings().stream().map(Problem::toString).forEach(out::println);
        out.println(report.summary());
        out.flush();
        return report.problems().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private ContentTrees checked(Path root) {
        if (!Files.isDirectory(root)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + root + ".");
        }
        return ContentTrees.in(root)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "The folder " + root + " has neither questions/ nor plans/ in it."));
    }
}
