package dev.whetstone.testing;

import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.TextGradingConfiguration;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.GroupQuestions;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.PracticeQuestion;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The domain's own configurations; no web, no Quartz, no adapter, and the content of {@link SampleContent}. Not annotated as a
 * configuration, so that tests of the whole program do not find it.
 */
@ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "dev.whetstone.chat",
            "dev.whetstone.storage",
            "dev.whetstone.group",
            "dev.whetstone.joining",
            "dev.whetstone.inbox",
            "dev.whetstone.round",
            "dev.whetstone.asking",
            "dev.whetstone.answer",
            "dev.whetstone.attempt",
            "dev.whetstone.feedback",
            "dev.whetstone.peers",
            "dev.whetstone.trial",
            "dev.whetstone.secondreader",
            "dev.whetstone.award",
            "dev.whetstone.leaderboard",
            "dev.whetstone.season",
            "dev.whetstone.reminder",
            "dev.whetstone.appeal",
            "dev.whetstone.streak",
            "dev.whetstone.review",
            "dev.whetstone.rating",
            "dev.whetstone.duel",
            "dev.whetstone.badge",
            "dev.whetstone.recap",
            "dev.whetstone.squad",
            "dev.whetstone.teaching",
            "dev.whetstone.suggestion",
            "dev.whetstone.home",
            "dev.whetstone.dashboard",
            "dev.whetstone.mock"
        },
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "dev\\.whetstone\\.((chat|appeal|answer|group|mock|round)\\.)?\\w+\\.(\\w+Configuration|TimeConversions)"))
class WorldConfiguration {

    private static final Set<Class<?>> REAL =
            Set.of(ChoiceQuestion.class, OutputQuestion.class, DiscussionQuestion.class, PracticeQuestion.class);

    @Bean
    StandingClock clock() {
        return new StandingClock(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Bean
    MemoryPlatform memoryPlatform(StandingClock clock) {
        return new MemoryPlatform(clock);
    }

    @Bean
    DatabaseCommands databaseCommands() {
        return new DatabaseCommands();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countCommands(DatabaseCommands commands) {
        return settings -> settings.addCommandListener(commands);
    }

    @Bean
    Crashes crashes() {
        return new Crashes();
    }

    @Bean
    Mishap mishap() {
        return new Mishap();
    }

    @Bean
    QuestionBank questionBank(ObjectProvider<GroupQuestions> own) {
        return SampleContent.bank().with(() -> own.getIfAvailable(() -> GroupQuestions.NONE));
    }

    @Bean
    Scenarios scenarios() {
        return SampleContent.scenarios();
    }

    @Bean
    Plans plans(QuestionBank bank) {
        return SampleContent.plans(bank);
    }

    @Bean
    ScheduleProperties scheduleProperties() {
        return new ScheduleProperties(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofHours(3), 8);
    }

    @Bean
    Workers groupWorkers() {
        return new Workers("group", 8);
    }

    @Bean
    ScriptedGrader<ShortQuestion> scriptedGrader() {
        return new ScriptedGrader<>(ShortQuestion.class, new AtomicBoolean());
    }

    @Bean
    Grading grading(ScriptedGrader<ShortQuestion> scripted) {
        List<Grader<?>> graders = new ArrayList<>();
        graders.add(scripted);
        graders.add(new ScriptedGrader<>(CodeQuestion.class, scripted.away()));
        TextGradingConfiguration.graders(EmbeddingModel.off()).stream()
                .filter(grader -> REAL.contains(grader.type()))
                .forEach(graders::add);
        return new Grading(graders);
    }
}
