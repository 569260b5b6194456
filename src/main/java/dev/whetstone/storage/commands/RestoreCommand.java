package dev.whetstone.storage.commands;

import com.mongodb.MongoException;
import dev.whetstone.storage.FileFaults;
import dev.whetstone.storage.backup.Backup;
import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into the bot's database, while the bot does not run. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup into the bot's database; stop the bot first.")
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "File that `backup` wrote, or a nightly one.")
    private Path file = Path.of("whetstone.jsonl.gz");

    @Option(names = "--replace", description = "Drop what the database has; a damaged file is set aside.")
    private boolean replace;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenDatabase open = options.open(replace)) {
            if (open.isSomebodyElses()) {
                return refuse("The bot runs on this database: stop it first.");
            }
            Backup backup = new Backup(open.database());
            if (!replace && !backup.isOfNothing()) {
                return refuse("There are documents in %s already: --replace drops them.".formatted(open.name()));
            }
            long documents = backup.restore(file);
            spec.commandLine().getOut().printf("%d documents of %s are in %s.%n", documents, file, open.name());
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            return refuse(file + ": " + FileFaults.of(e));
        } catch (UnusableFileException | FileInUseException | MongoException e) {
            return refuse(file + ": " + e.getMessage());
        }
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println("Nothing was restored. " + reason);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
