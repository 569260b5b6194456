package dev.whetstone.cli.content;

import dev.whetstone.cli.shared.Version;
import picocli.CommandLine.Command;

/** Groups what authors of content need. */
@Command(
        name = "content",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tools for questions and plans.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ContentCheckCommand.class, ContentStatsCommand.class})
public final class ContentCommand {}
