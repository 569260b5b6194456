package dev.whetstone.inbox;

import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    Workers answerWorkers() {
        return Workers.inTheBackground("answer", 24);
    }

    @Bean
    MongoInbox chatInbox(
            Backlog backlog,
            @Qualifier("answerWorkers") Workers workers,
            List<ThreadReplyListener> listeners,
            Clock clock,
            ScheduleProperties schedule) {
        return new MongoInbox(backlog, workers, listeners, clock, schedule);
    }

    @Bean
    Backlog backlog(MongoTemplate mongo) {
        return new Backlog(mongo);
    }

    @Bean
    InboxCleanUp inboxCleanUp(Backlog backlog) {
        return new InboxCleanUp(backlog);
    }

    @Bean
    HealthIndicator inboxHealthIndicator(Backlog backlog) {
        return new InboxHealth(backlog);
    }

    @Bean
    MeterBinder inboxMeters() {
        return registry -> MongoInbox.beginMeters();
    }

    @Bean
    CollectionIndexes inboxIndexes() {
        return CollectionIndexes.of("inbox")
                .index("nextFireAt")
                .index("place", "event.author.user")
                .index("acceptedAt")
                .index("event.author.user");
    }
}
