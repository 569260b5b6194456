package dev.whetstone.cli.doctor;

import dev.whetstone.chat.extras.PlatformCheckup;
import dev.whetstone.cli.doctor.Diagnosis.Health;
import dev.whetstone.cli.shared.Quiet;
import dev.whetstone.cli.shared.Version;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.settings.SecretFiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything the bot needs on this machine, without starting it. */
@Command(
        name = DoctorCommand.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks what the bot needs on this machine and says what to do about each fault.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bot can run; there may be warnings", "1:something keeps it from running", "2:wrong usage"
        })
public final class DoctorCommand implements Callable<Integer> {

    /** What it is called by; it looks at the options of Java that the bot would have. */
    public static final String NAME = "doctor";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Quiet.logNothing();
        System.setProperty("java.awt.headless", "true");
        Environment settings = SecretFiles.settings();
        List<Checkup> checkups = List.of(
                new JavaCheckup(),
                new MemoryCheckup(),
                new ZoneCheckup(),
                new FontCheckup(),
                new JudgeCheckup(),
                new RunnerCheckup(
                        settings.getProperty("whetstone.runner.address", ""),
                        settings.getProperty("whetstone.runner.packages", ""),
                        settings.getProperty("whetstone.runner.spark.address", "")),
                new ModelCheckup(EmbeddingModel.of(settings.getProperty("whetstone.grading.model", ""))),
                new ContentCheckup(settings),
                new DatabaseCheckup(settings),
                PortCheckup.page(settings),
                PortCheckup.management(settings),
                new TokenCheckup(settings::getProperty));
        return report(checkups, name -> settings.getProperty(name, ""));
    }

    private int report(List<Checkup> checkups, UnaryOperator<String> settings) {
        boolean failed = false;
        for (Checkup checkup : checkups) {
            failed |= print(checkup.run());
        }
        for (PlatformCheckup platform : ServiceLoader.load(PlatformCheckup.class)) {
            for (PlatformCheckup.Finding finding : platform.run(settings)) {
                failed |= print(Diagnosis.of(finding));
            }
        }
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** True for a failure. */
    private boolean print(Diagnosis found) {
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        out.printf("%s  %-10s %s%n", ansi.string(found.health().marked()), found.subject(), found.says());
        out.flush();
        return found.health() == Health.FAIL;
    }
}
