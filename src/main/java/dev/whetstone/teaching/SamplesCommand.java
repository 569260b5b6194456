package dev.whetstone.teaching;

import picocli.CommandLine.Command;

/** Groups what authors do with answers that groups have graded. */
@Command(
        name = "samples",
        mixinStandardHelpOptions = true,
        description = "Graded answers that groups let the grader learn from.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = SamplesExportCommand.class)
public final class SamplesCommand {}
