package dev.whetstone.cli;

import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.program.ProgramGraders;
import dev.whetstone.grading.program.Runner;
import dev.whetstone.grading.program.RunnerSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.grading.sql.SqlGrader;
import dev.whetstone.grading.text.TextGradingConfiguration;
import java.util.ArrayList;
import java.util.List;

/** All graders, for commands that grade without the bot. */
record CommandGraders(Judge judge, Runner runner) implements AutoCloseable {

    static CommandGraders start() {
        return new CommandGraders(
                new Judge(JudgeSettings.defaults()),
                Runner.of(RunnerSettings.at(CommandSettings.value("whetstone.runner.address"))));
    }

    Grading grading() {
        List<Grader<?>> readers = TextGradingConfiguration.graders(EmbeddingModel.of(CommandSettings.model()));
        List<Grader<?>> graders = new ArrayList<>(ProgramGraders.around(readers, runner));
        graders.add(new SqlGrader(judge));
        return new Grading(graders);
    }

    @Override
    public void close() {
        judge.close();
        runner.close();
    }
}
