package dev.whetstone.award;

import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import dev.whetstone.storage.schema.Projection;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class AwardConfiguration {

    @Bean
    Standings standings(MongoTemplate mongo) {
        return new Standings(mongo);
    }

    @Bean
    Ledger ledger(MongoTemplate mongo, Standings standings, Clock clock) {
        return new Ledger(mongo, standings, clock);
    }

    @Bean
    Projection standingsProjection(Standings standings) {
        return standings::rebuild;
    }

    @Bean
    MemberData forgetAwards(Ledger ledger) {
        return ledger::forget;
    }

    @Bean
    CollectionIndexes awardIndexes() {
        return CollectionIndexes.of("awards")
                .index("groupId", "memberId")
                .index("groupId", "date")
                .index("roundId")
                .index("memberId");
    }

    @Bean
    CollectionIndexes standingIndexes() {
        return CollectionIndexes.of("standings")
                .index("groupId", "board", "-points", "memberId")
                .index("memberId");
    }

    @Bean
    OwnRecords ownAwards() {
        return new OwnRecords("awards", "memberId", Set.of("_class"));
    }

    @Bean
    OwnRecords ownStandings() {
        return new OwnRecords("standings", "memberId", Set.of("_class"));
    }

    @Bean
    Naming awardNaming() {
        return Naming.of("awards", Naming.Second.STAYS).members("memberId").groups("groupId");
    }

    @Bean
    JoinFollower joinedStandings(Standings standings) {
        return new JoinedStandings(standings);
    }
}
