package dev.whetstone.trial;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Programs run before they are handed in. */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    @Bean
    OwnRecords ownTrials() {
        return new OwnRecords(Trials.COLLECTION, "memberId", Set.of("_id"));
    }

    @Bean
    OwnRecords ownRunningTrials() {
        return new OwnRecords(KeptTrial.COLLECTION, "memberId", Set.of("_id", "_class", "fence", "nextFireAt"));
    }

    @Bean
    Trials trials(MongoTemplate mongo) {
        return new Trials(mongo);
    }

    @Bean
    Leases<KeptTrial> trialLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, KeptTrial.class, clock, schedule);
    }

    @Bean
    TrialRuns trialRuns(ObjectProvider<Trial> trial, Leases<KeptTrial> leases, Trials trials, Feedback feedback) {
        return new TrialRuns(
                trial.getIfAvailable(() -> (question, text) -> Optional.empty()), leases, trials, feedback);
    }

    @Bean
    DueWork trialWork(
            TrialRuns runs,
            Leases<KeptTrial> leases,
            Rounds rounds,
            QuestionBank bank,
            @Qualifier("answerWorkers") Workers workers) {
        return new TrialWork(runs, leases, rounds, bank, workers);
    }

    @Bean
    ProgramTrials runDesk(TrialRuns runs, Trials trials, Members members) {
        return new ProgramTrials(runs, trials, members);
    }

    @Bean
    CollectionIndexes trialIndexes() {
        return CollectionIndexes.of(KeptTrial.COLLECTION).index("nextFireAt").index("memberId");
    }

    @Bean
    Naming trialNaming() {
        return Naming.of(Trials.COLLECTION, Naming.Second.GOES).members("memberId");
    }

    @Bean
    Naming runningTrialNaming() {
        return Naming.of(KeptTrial.COLLECTION, Naming.Second.STAYS).members("memberId");
    }

    @Bean
    RunCommand runCommand(OpenRounds rounds, ProgramTrials runDesk) {
        return new RunCommand(rounds, runDesk);
    }

    @Bean
    Action runForm(OpenRounds rounds, ProgramTrials runDesk) {
        return new RunFormAction(rounds, runDesk);
    }
}
