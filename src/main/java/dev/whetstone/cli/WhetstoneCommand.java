package dev.whetstone.cli;

import dev.whetstone.cli.batch.GradeCommand;
import dev.whetstone.cli.batch.JudgeCommand;
import dev.whetstone.cli.content.ContentCommand;
import dev.whetstone.cli.doctor.DoctorCommand;
import dev.whetstone.cli.shared.Quiet;
import dev.whetstone.cli.shared.Version;
import dev.whetstone.storage.commands.BackupCommand;
import dev.whetstone.storage.commands.DatabaseCommand;
import dev.whetstone.storage.commands.RecountCommand;
import dev.whetstone.storage.commands.RestoreCommand;
import dev.whetstone.teaching.SamplesCommand;
import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The top of the command line. A further sub-command is one more class in the list of {@code subcommands}. */
@Command(
        name = "whetstone",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A question a day for people who prepare for interviews together.",
        footer = {"", "Without a command it serves; options such as --server.port=9090 go to the bot."},
        subcommands = {
            ServeCommand.class,
            DoctorCommand.class,
            ContentCommand.class,
            DatabaseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RecountCommand.class,
            JudgeCommand.class,
            GradeCommand.class,
            SamplesCommand.class,
            CommandLine.HelpCommand.class
        })
public final class WhetstoneCommand {

    private static final Set<String> OWN_OPTIONS = Set.of("--help", "--version");

    private WhetstoneCommand() {}

    /** Serves the application, or runs the named sub-command and ends the process with its exit code. */
    public static void launch(Class<?> application, String... args) {
        if (serves(args) || args[0].equals(DoctorCommand.NAME)) {
            Relaunch.withOptions();
        }
        if (serves(args)) {
            boolean named = args.length > 0 && args[0].equals(ServeCommand.NAME);
            SpringApplication.run(application, named ? Arrays.copyOfRange(args, 1, args.length) : args);
            return;
        }
        Quiet.logWarningsOnly();
        System.exit(commandLine().execute(args));
    }

    /** Serving is what happens without a command; its options belong to Spring. */
    static boolean serves(String... args) {
        if (args.length == 0) {
            return true;
        }
        if (args[0].equals(ServeCommand.NAME)) {
            return Arrays.stream(args).noneMatch(arg -> arg.equals("-h") || OWN_OPTIONS.contains(arg));
        }
        return args[0].startsWith("--") && !OWN_OPTIONS.contains(args[0]);
    }

    public static CommandLine commandLine() {
        return new CommandLine(new WhetstoneCommand()).setParameterExceptionHandler(WhetstoneCommand::refuse);
    }

    /** Says what is wrong and where to read on, instead of the whole help. */
    private static int refuse(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
