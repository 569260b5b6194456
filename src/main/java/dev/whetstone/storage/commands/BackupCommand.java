package dev.whetstone.storage.commands;

import com.mongodb.MongoException;
import dev.whetstone.storage.FileFaults;
import dev.whetstone.storage.backup.Backup;
import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup of the bot's database, also while the bot runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes all documents of the bot's database into one file, also while the bot runs.")
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "File to write, for instance whetstone.jsonl.gz.")
    private Path file = Path.of("whetstone.jsonl.gz");

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenDatabase open = options.existing()) {
            Backup backup = new Backup(open.database());
            if (backup.isUnused()) {
                throw new DatabaseOptions.NoSuchDatabaseException(open.name());
            }
            long documents = backup.write(file.toAbsolutePath());
            spec.commandLine().getOut().printf("%d documents of %s are in %s.%n", documents, open.name(), file);
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            return refuse(FileFaults.of(e));
        } catch (UnusableFileException | FileInUseException | MongoException e) {
            return refuse(e.getMessage());
        }
    }

    private int refuse(@Nullable String reason) {
        spec.commandLine().getErr().printf("No backup was taken: %s%n", reason);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
