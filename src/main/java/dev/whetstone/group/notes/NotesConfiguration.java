package dev.whetstone.group.notes;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Once;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class NotesConfiguration {

    @Bean
    Letters letters(MongoTemplate mongo, Clock clock) {
        return new Letters(mongo, clock);
    }

    @Bean
    AdminNotes adminNotes(MongoTemplate mongo, Letters letters, Members members, Clock clock) {
        return new AdminNotes(new Once(mongo, "admin_notes", clock), letters, members);
    }

    @Bean
    Leases<Letter> letterLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, Letter.class, clock, schedule);
    }

    @Bean
    DueWork letterWork(
            Leases<Letter> leases,
            Letters letters,
            Members members,
            ChatPlatforms platforms,
            @Qualifier("groupWorkers") Workers workers) {
        return new LetterWork(leases, letters, members, new Reach(platforms), workers);
    }

    @Bean
    MemberData forgetLetters(Letters letters, Members members) {
        return id -> members.find(id).ifPresent(member -> letters.forget(member.identities()));
    }

    @Bean
    CollectionIndexes letterIndexes() {
        return CollectionIndexes.of(Letters.COLLECTION).index("nextFireAt");
    }
}
