package dev.whetstone.joining;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

@Configuration(proxyBeanMethods = false)
class JoiningConfiguration {

    @Bean
    JoinSteps joinSteps(
            MongoTemplate mongo,
            Groups groups,
            Members members,
            ObjectProvider<Naming> namings,
            ObjectProvider<JoinFollower> followers) {
        return new JoinSteps(
                mongo,
                groups,
                members,
                namings.orderedStream().toList(),
                followers.orderedStream().toList());
    }

    @Bean
    Joinings joinings(MongoTemplate mongo, JoinSteps steps, @Qualifier("groupWorkers") Workers workers, Clock clock) {
        return new Joinings(mongo, steps, workers, clock);
    }

    @Bean
    JoinOffer joinOffer(Groups groups, Members members, GroupRights rights, Joinings joinings, AdminNotes notes) {
        return new JoinOffer(groups, members, rights, joinings, notes);
    }

    @Bean
    Command linkCommand(MongoTemplate mongo, Members members, Joinings joinings, JoinSteps steps, JoinOffer offer) {
        return new LinkCommand(mongo, members, joinings, steps, offer);
    }

    @Bean
    MemberData forgetLinks(MongoTemplate mongo) {
        return id -> {
            LinkCommand.forget(mongo, id);
            mongo.remove(
                    query(new Criteria()
                            .orOperator(where("_id").is(id), where("into").is(id))),
                    Joining.class);
        };
    }

    @Bean
    CollectionIndexes joiningIndexes() {
        return CollectionIndexes.of(Groups.JOINED).index("nextFireAt");
    }
}
