package dev.whetstone.cli;

import dev.whetstone.cli.shared.Version;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands for serving in the help; {@link WhetstoneCommand#launch} does it. */
@Command(
        name = ServeCommand.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs the bot until it is stopped (the default).")
final class ServeCommand implements Runnable {

    static final String NAME = "serve";

    @Unmatched
    private List<String> options = List.of();

    @Override
    public void run() {
        throw new IllegalStateException("Serving starts before commands are read: " + options);
    }
}
