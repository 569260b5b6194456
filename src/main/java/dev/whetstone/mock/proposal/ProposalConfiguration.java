package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.mock.assessment.Assessments;
import dev.whetstone.mock.pool.MockPool;
import dev.whetstone.mock.pool.PairingHours;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Proposals, how they are told, and their buttons. */
@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {

    @Bean
    Proposals mockProposals(MongoTemplate mongo, MockSessions sessions) {
        return new Proposals(mongo, sessions);
    }

    @Bean
    ProposalTexts proposalTexts(Scenarios scenarios, Members members, MockPool pool) {
        return new ProposalTexts(scenarios, members, pool);
    }

    @Bean
    ProposalPost proposalPost(
            Proposals proposals, Groups groups, Members members, PairingHours hours, ChatPlatforms platforms) {
        return new ProposalPost(proposals, groups, members, hours, new Reach(platforms));
    }

    @Bean
    ProposalSteps proposalSteps(
            Proposals proposals, MockSessions sessions, ProposalPost post, ProposalTexts texts, Clock clock) {
        return new ProposalSteps(proposals, sessions, post, texts, clock);
    }

    @Bean
    DueWork proposalWork(Proposals proposals, ProposalSteps steps, @Qualifier("groupWorkers") Workers workers) {
        return new ProposalWork(proposals, steps, workers);
    }

    @Bean
    ProposalDesk proposalDesk(Proposals proposals, MockSessions sessions, Groups groups, Members members, Clock clock) {
        return new ProposalDesk(proposals, sessions, groups, members, clock);
    }

    @Bean
    Action mockYes(ProposalDesk desk) {
        return new AgreeAction(desk);
    }

    @Bean
    Action mockWhen(ProposalDesk desk) {
        return new OtherTimeAction(desk);
    }

    @Bean
    Action mockMove(ProposalDesk desk) {
        return new ChooseTimeAction(desk);
    }

    @Bean
    Action mockNo(ProposalDesk desk, MockPool pool) {
        return new CallOffAction(desk, pool);
    }

    @Bean
    Action mockAgain(ProposalDesk desk, PairingHours hours) {
        return new NewPartnerAction(desk, hours);
    }

    @Bean
    Action mockWithMe(GroupDesk groupDesk, ProposalDesk desk, Scenarios scenarios, Assessments assessments) {
        return new PlayAloneAction(groupDesk, desk, scenarios, assessments);
    }

    /** Beside every channel of the page, above the board. */
    @Bean
    @Order(0)
    BoardView nextSessionBeside(@Qualifier("nextSession") MemberFact next, Members members) {
        return (channel, reader) -> members.known(reader)
                .map(next::about)
                .filter(blocks -> !blocks.isEmpty())
                .map(ChatMessage::new);
    }

    @Bean
    MemberFact nextSession(MockSessions sessions, ProposalTexts texts) {
        return new NextSession(sessions, texts);
    }

    /** The seat is freed first, whichever part of forgetting comes first. */
    @Bean
    MemberData forgetProposals(Proposals proposals, Clock clock) {
        return id -> proposals.forget(id, clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** Who the others are is not the reader's to take along. */
    @Bean
    OwnRecords ownProposals() {
        return new OwnRecords(
                "mock_proposals",
                "members",
                Set.of("_class", "members", "seats", "told", "willing", "fell", "anew", "nextFireAt"));
    }

    @Bean
    CollectionIndexes proposalIndexes() {
        return CollectionIndexes.of("mock_proposals").index("nextFireAt").index("groupId", "fell", "anew");
    }

    @Bean
    Naming proposalNaming() {
        return Naming.of("mock_proposals", Naming.Second.GOES)
                .members("members", "told.member", "willing")
                .groups("groupId");
    }
}
