package dev.whetstone.cli.shared;

import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.program.FrameRuns;
import dev.whetstone.grading.program.ProgramGraders;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.grading.sql.SqlGrader;
import dev.whetstone.grading.text.TextGradingConfiguration;
import java.util.ArrayList;
import java.util.List;

/** All graders, for commands that grade without the bot. */
public record CommandGraders(Judge judge, Runner runner, Runner spark) implements AutoCloseable {

    public static CommandGraders start() {
        RunnerSettings settings = runnerSettings();
        return new CommandGraders(new Judge(JudgeSettings.defaults()), Runner.of(settings), Runner.forSpark(settings));
    }

    public static RunnerSettings runnerSettings() {
        return RunnerSettings.at(CommandSettings.value("whetstone.runner.address"))
                .with(CommandSettings.value("whetstone.runner.packages"))
                .with(SparkSettings.at(CommandSettings.value("whetstone.runner.spark.address")));
    }

    public Grading grading() {
        List<Grader<?>> readers = TextGradingConfiguration.graders(EmbeddingModel.of(CommandSettings.model()));
        List<Grader<?>> graders = new ArrayList<>(ProgramGraders.around(readers, runner, new FrameRuns(spark, judge)));
        graders.add(new SqlGrader(judge));
        return new Grading(graders);
    }

    @Override
    public void close() {
        judge.close();
        runner.close();
        spark.close();
    }
}
