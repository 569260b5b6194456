package dev.whetstone.mock.session;

import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sessions and what leads through them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    MockSessions mockSessions(MongoTemplate mongo) {
        return new MockSessions(mongo);
    }

    @Bean
    CollectionIndexes mockSessionIndexes() {
        return CollectionIndexes.of("mock_sessions")
                .index("state", "nextFireAt")
                .index("seats.memberId", "startsAt")
                .index("groupId", "startsAt");
    }

    @Bean
    Naming mockSessionNaming() {
        return Naming.of("mock_sessions", Naming.Second.STAYS)
                .members("seats.memberId", "confirmed", "here", "declinedBy", "ticks.about", "cues.to")
                .groups("groupId");
    }
}
