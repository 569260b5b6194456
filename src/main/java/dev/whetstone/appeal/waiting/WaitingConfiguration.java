package dev.whetstone.appeal.waiting;

import dev.whetstone.answer.Judgements;
import dev.whetstone.appeal.Appeals;
import dev.whetstone.appeal.Cases;
import dev.whetstone.appeal.DeciderPost;
import dev.whetstone.appeal.Deciders;
import dev.whetstone.appeal.Person;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.schema.Migration;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What waits for a person: the list an admin asks for, and the digest that comes by itself. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration {

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
    WaitingGroups waitingGroups(MongoTemplate mongo) {
        return new WaitingGroups(mongo);
    }

    @Bean
    Leases<WaitingGroups.Expected> waitingLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, WaitingGroups.Expected.class, clock, schedule);
    }

    @Bean
    WaitingDigests waitingDigests(MongoTemplate mongo, DeciderPost post, Clock clock) {
        return new WaitingDigests(mongo, post, clock);
    }

    @Bean
    DueWork digestWork(
            Leases<WaitingGroups.Expected> leases,
            WaitingList list,
            Groups groups,
            WaitingDigests digests,
            @Qualifier("groupWorkers") Workers workers) {
        return new DigestWork(leases, list, groups, digests, workers);
    }

    @Bean
    Migration digestMigration() {
        return new DigestMigration();
    }

    @Bean
    MemberData forgetDigests(WaitingDigests digests, Members members) {
        return id -> digests.forget(members.find(id).map(Person::names).orElse(Set.of(id)));
    }

    @Bean
    CollectionIndexes waitingGroupIndexes() {
        return CollectionIndexes.of(WaitingGroups.COLLECTION).index("nextFireAt");
    }

    @Bean
    CollectionIndexes waitingDigestIndexes() {
        return CollectionIndexes.of(WaitingDigests.SENT).index("person", "date");
    }

    @Bean
    Naming waitingNaming() {
        return Naming.of(WaitingGroups.COLLECTION, Naming.Second.GOES).groups("_id");
    }
}
