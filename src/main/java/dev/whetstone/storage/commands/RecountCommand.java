package dev.whetstone.storage.commands;

import com.mongodb.MongoException;
import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import dev.whetstone.storage.schema.Projection;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has what is derived, such as the boards, derived anew from its source when the bot starts next. */
@Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        description = "Has the boards counted anew from the ledger when the bot starts next; stop the bot first.")
public final class RecountCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenDatabase open = options.existing()) {
            if (open.isSomebodyElses()) {
                return refuse("The bot runs on this database: stop it first.");
            }
            Projection.askForAll(open.database());
            spec.commandLine().getOut().printf("The boards in %s are counted anew at the next start.%n", open.name());
            return CommandLine.ExitCode.OK;
        } catch (UnusableFileException | FileInUseException | IOException | MongoException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println("Nothing was changed. " + reason);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
