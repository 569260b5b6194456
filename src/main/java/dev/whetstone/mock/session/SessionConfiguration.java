package dev.whetstone.mock.session;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sessions and what leads through them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** The fields of a session that are the program's own or name somebody else. */
    private static final Set<String> LEFT_OUT = Set.of(
            "_class",
            "_id",
            "version",
            "nextFireAt",
            "seats",
            "confirmed",
            "here",
            "sent",
            "ground",
            "place",
            "pointed",
            "declinedBy",
            "ticks",
            "cues",
            "heard",
            "written",
            "early",
            "withdrawn",
            "results",
            "course",
            "lastCue",
            "called",
            "waited",
            "claims",
            "heldUntil",
            "changed");

    @Bean
    MockSessions mockSessions(MongoTemplate mongo, Clock clock) {
        return new MockSessions(mongo, clock);
    }

    @Bean
    DueWork sessionWork(MockSessions sessions, SessionTurn turn, @Qualifier("groupWorkers") Workers workers) {
        return new SessionWork(sessions, turn, workers);
    }

    @Bean
    PlaceFinder placeFinder(Groups groups, Members members, Scenarios scenarios, ChatPlatforms platforms) {
        return new PlaceFinder(groups, members, scenarios, platforms);
    }

    @Bean
    Courier sessionCourier(Members members, ChatPlatforms platforms) {
        return new Courier(members, new Reach(platforms));
    }

    @Bean
    SessionTurn sessionTurn(
            MockSessions sessions, List<CueWriter> writers, PlaceFinder places, Courier courier, Clock clock) {
        return new SessionTurn(sessions, writers, places, courier, clock);
    }

    @Bean
    SessionTrials sessionTrials(Scenarios scenarios, QuestionBank bank, Grading grading, MockSessions sessions) {
        return new SessionTrials(scenarios, bank, grading, sessions);
    }

    /** Takes everything that is said while a session runs, so it is asked first. */
    @Bean
    @Order(1)
    DirectListener sessionWords(MockSessions sessions, Scenarios scenarios, Members members, Clock clock) {
        return new SessionWords(sessions, scenarios, members, clock);
    }

    @Bean
    PlaceListener placeWords(MockSessions sessions, Members members, Clock clock) {
        return new PlaceWords(sessions, members, clock);
    }

    @Bean
    SessionData sessionData(MockSessions sessions, Members members, Clock clock) {
        return new SessionData(sessions, members, clock);
    }

    @Bean
    CollectionIndexes mockSessionIndexes() {
        return CollectionIndexes.of("mock_sessions")
                .index("state", "nextFireAt")
                .index("groupId", "startsAt")
                .index("place.channel");
    }

    @Bean
    Naming mockSessionNaming() {
        return Naming.of("mock_sessions", Naming.Second.STAYS)
                .members(
                        "seats.memberId",
                        "confirmed",
                        "here",
                        "sent",
                        "pointed",
                        "declinedBy",
                        "ticks.about",
                        "cues.to",
                        "cues.from",
                        "results.about")
                .groups("groupId");
    }

    @Bean
    CollectionIndexes takenQuarterIndexes() {
        return CollectionIndexes.of("mock_hours").index("session").index("memberId");
    }

    @Bean
    Naming takenQuarterNaming() {
        return Naming.of("mock_hours", Naming.Second.GOES).members("memberId");
    }

    @Bean
    OwnRecords ownQuarters() {
        return new OwnRecords("mock_hours", "memberId", Set.of("_class", "_id", "session", "by", "at"));
    }

    /** Who the others are, and what is not released, is nobody's to take along. */
    @Bean
    OwnRecords ownSessions() {
        return new OwnRecords("mock_sessions", "seats.memberId", LEFT_OUT);
    }
}
