package dev.whetstone.group;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.desk.DirectTalk;
import dev.whetstone.chat.extras.IdentityData;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

    @Bean
    Groups groups(MongoTemplate mongo) {
        return new Groups(mongo);
    }

    @Bean
    Members members(MongoTemplate mongo, ChatPlatforms platforms, Clock clock) {
        return new Members(mongo, platforms, clock);
    }

    @Bean
    GroupDesk groupDesk(Groups groups) {
        return new GroupDesk(groups);
    }

    @Bean
    GroupRights groupRights(Groups groups, Members members, ObjectProvider<ChatPlatforms> platforms) {
        return new GroupRights(groups, members, platforms);
    }

    @Bean
    DirectTalk directGroups(Groups groups, Members members, ObjectProvider<ChatPlatforms> platforms) {
        return new DirectGroups(groups, members, platforms);
    }

    @Bean
    Departures departures(Groups groups, Members members, ObjectProvider<Departures.Follower> followers) {
        return new Departures(groups, members, followers);
    }

    @Bean
    ProfileListener leavers(Groups groups, Members members, Departures departures) {
        return new Leavers(groups, members, departures);
    }

    @Bean
    MemberData forgetRights(Groups groups, Members members) {
        return id -> members.find(id).ifPresent(member -> groups.forgetAdmin(member.identities()));
    }

    /** What platforms keep of a member goes with the rest. */
    @Bean
    MemberData forgetIdentities(Members members, ObjectProvider<IdentityData> platforms) {
        return id -> members.find(id).stream()
                .flatMap(member -> member.identities().stream())
                .map(MemberRef::parse)
                .forEach(identity -> platforms.orderedStream().forEach(platform -> platform.forget(identity)));
    }

    @Bean
    CollectionIndexes groupIndexes() {
        return CollectionIndexes.of("groups").index("nextFireAt");
    }

    @Bean
    CollectionIndexes membershipIndexes() {
        return CollectionIndexes.of("memberships").index("group").index("member");
    }

    @Bean
    CollectionIndexes identityIndexes() {
        return CollectionIndexes.of("identities").index("member");
    }

    @Bean
    OwnRecords ownProfile() {
        return new OwnRecords("members", "_id", Set.of("_class"));
    }

    @Bean
    OwnRecords ownIdentities() {
        return new OwnRecords("identities", "member", Set.of());
    }

    @Bean
    OwnRecords ownMemberships() {
        return new OwnRecords("memberships", "member", Set.of());
    }

    @Bean
    Naming membershipNaming() {
        return Naming.of("memberships", Naming.Second.GOES).members("member").groups("group");
    }

    @Bean
    Naming channelNaming() {
        return Naming.of("group_channels", Naming.Second.GOES).groups("group");
    }
}
