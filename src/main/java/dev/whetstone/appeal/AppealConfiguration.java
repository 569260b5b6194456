package dev.whetstone.appeal;

import dev.whetstone.answer.Judgements;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.secondreader.SecondReader;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
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
            Appeals appeals, Judgements judgements, Deciders deciders, WaitingDigests digests, Clock clock) {
        return new AppealDesk(appeals, judgements, deciders, digests, clock);
    }

    @Bean
    AppealActions.Open appealAction(AppealDesk desk, Cases cases, Members members) {
        return new AppealActions.Open(desk, cases, members);
    }

    @Bean
    Action takeAppealBack(AppealDesk desk, Members members) {
        return new AppealActions.TakeBack(desk, members);
    }

    @Bean
    Action decideButton(Appeals appeals, Cases cases, Deciders deciders) {
        return new DecisionActions.OpenForm(appeals, cases, deciders);
    }

    @Bean
    Action decisionForm(Appeals appeals, Cases cases, Deciders deciders, Clock clock) {
        return new DecisionActions.SendForm(appeals, cases, deciders, clock);
    }

    @Bean
    DueWork appealWork(
            Appeals appeals, Cases cases, AppealSteps steps, @Qualifier("groupWorkers") Workers workers, Clock clock) {
        return new AppealWork(appeals, cases, steps, workers, clock);
    }

    @Bean
    AppealSteps appealSteps(
            Appeals appeals, Judgements judgements, DeciderPost post, SecondReader reader, Clock clock) {
        return new AppealSteps(appeals, judgements, post, reader, clock);
    }

    @Bean
    AppealTrail appealTrail(Appeals appeals, Judgements judgements, Members members, Clock clock) {
        return new AppealTrail(appeals, judgements, members, clock);
    }

    @Bean
    WaitingList waitingList(Appeals appeals, Judgements judgements, Cases cases) {
        return new WaitingList(appeals, judgements, cases);
    }

    @Bean
    Command waitingCommand(GroupDesk desk, WaitingList list, Deciders deciders, Clock clock) {
        return new WaitingCommand(desk, list, deciders, clock);
    }

    @Bean
    Action lookAction(Appeals appeals, Judgements judgements, Cases cases, Deciders deciders) {
        return new LookAction(appeals, judgements, cases, deciders);
    }

    @Bean
    WaitingDigests waitingDigests(MongoTemplate mongo) {
        return new WaitingDigests(mongo);
    }

    @Bean
    DueWork digestWork(
            WaitingDigests digests,
            WaitingList list,
            Groups groups,
            DeciderPost post,
            @Qualifier("groupWorkers") Workers workers) {
        return new DigestWork(digests, list, groups, post, workers);
    }

    @Bean
    DeciderPost deciderPost(Deciders deciders, ChatPlatforms platforms) {
        return new DeciderPost(deciders, new PrivatePost(platforms));
    }

    @Bean
    RoundFollower waitingFollower(WaitingDigests digests) {
        return new WaitingFollower(digests);
    }

    @Bean
    MemberData forgetDigests(WaitingDigests digests, Members members) {
        return id -> digests.forget(members.find(id).map(Person::names).orElse(Set.of(id)));
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
    CollectionIndexes waitingGroupIndexes() {
        return CollectionIndexes.of(WaitingDigests.GROUPS).index("nextFireAt");
    }

    @Bean
    CollectionIndexes waitingDigestIndexes() {
        return CollectionIndexes.of(WaitingDigests.SENT).index("person", "date");
    }

    @Bean
    Naming appealNaming() {
        return Naming.of("appeals", Naming.Second.STAYS)
                .members("memberId", "asked", "votes.voter")
                .groups("groupId");
    }

    @Bean
    Naming waitingNaming() {
        return Naming.of(WaitingDigests.GROUPS, Naming.Second.GOES).groups("_id");
    }
}
