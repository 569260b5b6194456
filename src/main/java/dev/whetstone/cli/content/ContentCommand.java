package dev.whetstone.cli.content;

import dev.whetstone.cli.shared.Version;
import dev.whetstone.deck.ContentExportCommand;
import dev.whetstone.deck.ContentImportCommand;
import dev.whetstone.deck.ContentNewCommand;
import picocli.CommandLine.Command;

/** Groups what authors of content need. */
@Command(
        name = "content",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tools for questions and plans.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ContentCheckCommand.class,
            ContentStatsCommand.class,
            ContentPackCommand.class,
            ContentNewCommand.class,
            ContentImportCommand.class,
            ContentExportCommand.class
        })
public final class ContentCommand {}
