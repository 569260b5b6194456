package dev.whetstone.mock.pool;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The pool and its commands. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    MockPool mockPool(MongoTemplate mongo) {
        return new MockPool(mongo);
    }

    @Bean
    PairingHours pairingHours(MongoTemplate mongo) {
        return new PairingHours(mongo);
    }

    @Bean
    PoolDesk poolDesk(GroupDesk desk, Members members, MockPool pool, PairingHours hours, Clock clock) {
        return new PoolDesk(desk, members, pool, hours, clock);
    }

    @Bean
    MockJoinCommand mockJoinCommand(PoolDesk desk, QuestionBank bank) {
        return new MockJoinCommand(desk, new PoolReader(bank));
    }

    @Bean
    Command mockLeaveCommand(PoolDesk desk) {
        return new MockLeaveCommand(desk);
    }

    @Bean
    Command mockSkipCommand(PoolDesk desk) {
        return new MockSkipCommand(desk);
    }

    @Bean
    Command mockSettingsCommand(PoolDesk desk) {
        return new MockSettingsCommand(desk);
    }

    @Bean
    MemberData forgetPool(MockPool pool) {
        return pool::forget;
    }

    @Bean
    OwnRecords ownPool() {
        return new OwnRecords("mock_pool", "memberId", Set.of("_class"));
    }

    @Bean
    CollectionIndexes poolIndexes() {
        return CollectionIndexes.of("mock_pool").index("groupId", "since").index("memberId");
    }

    @Bean
    CollectionIndexes pairingHourIndexes() {
        return CollectionIndexes.of("mock_groups").index("nextFireAt");
    }

    @Bean
    Naming poolNaming() {
        return Naming.of("mock_pool", Naming.Second.GOES).members("memberId").groups("groupId");
    }

    @Bean
    Naming pairingHourNaming() {
        return Naming.of("mock_groups", Naming.Second.GOES).groups("_id");
    }
}
