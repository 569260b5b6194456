package dev.whetstone.dashboard;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The command and what is kept, with a public address or without. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

    @Bean
    DashboardLinks dashboardLinks(MongoTemplate mongo, Clock clock) {
        return new DashboardLinks(mongo, clock);
    }

    @Bean
    DashboardSessions dashboardSessions(MongoTemplate mongo, Clock clock) {
        return new DashboardSessions(mongo, clock);
    }

    @Bean
    Access dashboardAccess(Members members, Groups groups, GroupRights rights) {
        return new Access(members, groups, rights);
    }

    @Bean
    Command dashboardCommand(Environment settings, GroupDesk desk, Access access, DashboardLinks links) {
        return new DashboardCommand(ServedDashboard.in(settings), desk, access, links);
    }

    /** Whoever is forgotten is signed out with it. */
    @Bean
    MemberData forgetDashboard(DashboardLinks links, DashboardSessions sessions) {
        return id -> {
            links.forget(id);
            sessions.forget(id);
        };
    }

    @Bean
    CollectionIndexes dashboardLinkIndexes() {
        return CollectionIndexes.of("dashboard_links").index("hash");
    }

    @Bean
    CollectionIndexes dashboardSessionIndexes() {
        return CollectionIndexes.of("dashboard_sessions").index("memberId").index("ends");
    }

    @Bean
    OwnRecords ownDashboardLink() {
        return new OwnRecords(DashboardLinks.COLLECTION, "_id", Set.of("hash"));
    }

    @Bean
    OwnRecords ownDashboardSessions() {
        return new OwnRecords(DashboardSessions.COLLECTION, "memberId", Set.of());
    }

    @Bean
    Naming dashboardLinkNaming() {
        return Naming.of(DashboardLinks.COLLECTION, Naming.Second.GOES)
                .members("_id")
                .groups("group");
    }

    @Bean
    Naming dashboardSessionNaming() {
        return Naming.of(DashboardSessions.COLLECTION, Naming.Second.STAYS)
                .members("memberId")
                .groups("group");
    }
}
