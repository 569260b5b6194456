package dev.whetstone.mock.partner;

import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Command;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.mock.pool.MockPool;
import dev.whetstone.mock.pool.PairingHours;
import dev.whetstone.mock.pool.PoolDesk;
import dev.whetstone.mock.proposal.Proposals;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who makes pairs, and when. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    PairingWeeks pairingWeeks(MongoTemplate mongo) {
        return new PairingWeeks(mongo);
    }

    @Bean
    ScriptPicker scriptPicker(Scenarios scenarios, Plans plans) {
        return new ScriptPicker(scenarios, plans);
    }

    @Bean
    TopicMastery topicMastery(Ledger ledger, ObjectProvider<PracticeTopics> practice) {
        return new TopicMastery(ledger, practice.orderedStream().toList());
    }

    @Bean
    PoolRoster mockRoster(
            MockPool pool, Members members, MockSessions sessions, PairingWeeks weeks, TopicMastery mastery) {
        return new PoolRoster(pool, members, sessions, weeks, mastery);
    }

    @Bean
    DueWork pairingWork(
            PairingHours hours, Groups groups, PairMaker maker, @Qualifier("groupWorkers") Workers workers) {
        return new PairingWork(hours, groups, maker, workers);
    }

    @Bean
    PairMaker pairMaker(PoolRoster roster, PairingWeeks weeks, Proposals proposals, ScriptPicker scripts) {
        return new PairMaker(roster, weeks, proposals, scripts);
    }

    @Bean
    DueWork weekWork(PairingWeeks weeks, Proposals proposals, @Qualifier("groupWorkers") Workers workers, Clock clock) {
        return new WeekWork(weeks, proposals, workers, clock);
    }

    @Bean
    Command mockNowCommand(
            PoolDesk desk, Scenarios scenarios, PoolRoster roster, Proposals proposals, ScriptPicker scripts) {
        OnDemand demand = new OnDemand(roster, proposals, scripts, desk.clock());
        return new MockNowCommand(desk, new NamedMember(desk.members()), scenarios, demand);
    }

    @Bean
    Command mockStatusCommand(PoolDesk desk, @Qualifier("nextSession") MemberFact next) {
        return new MockStatusCommand(desk, next);
    }

    @Bean
    MemberData forgetWeeks(PairingWeeks weeks) {
        return weeks::forget;
    }

    @Bean
    OwnRecords ownWeeks() {
        return new OwnRecords("mock_weeks", "alone", Set.of("_class", "pairs", "alone", "again", "nextFireAt"));
    }

    @Bean
    CollectionIndexes pairingWeekIndexes() {
        return CollectionIndexes.of("mock_weeks").index("nextFireAt").index("groupId", "at");
    }

    @Bean
    Naming pairingWeekNaming() {
        return Naming.of("mock_weeks", Naming.Second.GOES)
                .members("alone", "pairs.seats.memberId")
                .groups("groupId");
    }
}
