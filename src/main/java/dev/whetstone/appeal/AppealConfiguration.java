package dev.whetstone.appeal;

import dev.whetstone.answer.Judgements;
import dev.whetstone.appeal.waiting.WaitingGroups;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.secondreader.SecondReader;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class AppealConfiguration {

    @Bean
    Appeals appeals(MongoTemplate mongo) {
        return new Appeals(mongo);
    }

    @Bean
    Cases appealCases(Rounds rounds, Groups groups, QuestionBank bank) {
        return new Cases(rounds, groups, bank);
    }

    @Bean
    Deciders deciders(Members members, Judgements judgements, GroupRights rights) {
        return new Deciders(members, judgements, rights);
    }

    @Bean
    AppealDesk appealDesk(
            Appeals appeals, Judgements judgements, Deciders deciders, WaitingGroups waiting, Clock clock) {
        return new AppealDesk(appeals, judgements, deciders, waiting, clock);
    }

    @Bean
    AppealCommand appealAction(AppealDesk desk, Cases cases, Members members) {
        return new AppealCommand(desk, cases, members);
    }

    @Bean
    Action takeAppealBack(AppealDesk desk, Members members) {
        return new TakeBackAppealAction(desk, members);
    }

    @Bean
    Action decideButton(Appeals appeals, Cases cases, Deciders deciders) {
        return new DecideAppealAction(appeals, cases, deciders);
    }

    @Bean
    Action decisionForm(Appeals appeals, Cases cases, Deciders deciders, Clock clock) {
        return new AppealFormAction(appeals, cases, deciders, clock);
    }

    @Bean
    DueWork appealWork(
            Appeals appeals, Cases cases, AppealSteps steps, @Qualifier("groupWorkers") Workers workers, Clock clock) {
        return new AppealWork(appeals, cases, steps, workers, clock);
    }

    @Bean
    AppealSteps appealSteps(
            Appeals appeals, Judgements judgements, DeciderPost post, Optional<SecondReader> reader, Clock clock) {
        return new AppealSteps(appeals, judgements, post, reader, clock);
    }

    @Bean
    AppealTrail appealTrail(Appeals appeals, Judgements judgements, Members members, Clock clock) {
        return new AppealTrail(appeals, judgements, members, clock);
    }

    @Bean
    DeciderPost deciderPost(Deciders deciders, ChatPlatforms platforms) {
        return new DeciderPost(deciders, new Reach(platforms));
    }

    /** Who was asked, and who thought what, is not the author's to take along. */
    @Bean
    OwnRecords ownAppeals() {
        return new OwnRecords("appeals", "memberId", Set.of("_class", "version", "nextFireAt", "asked", "votes.voter"));
    }

    @Bean
    Command gradingCommand() {
        return new GradingHelp();
    }

    @Bean
    CollectionIndexes appealIndexes() {
        return CollectionIndexes.of("appeals")
                .index("nextFireAt")
                .index("groupId", "state")
                .index("memberId");
    }

    @Bean
    Naming appealNaming() {
        return Naming.of("appeals", Naming.Second.STAYS)
                .members("memberId", "asked", "votes.voter")
                .groups("groupId");
    }
}
