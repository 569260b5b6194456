package dev.whetstone.squad;

import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.recap.RecapPart;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Squads within a group. */
@Configuration(proxyBeanMethods = false)
class SquadConfiguration {

    @Bean
    Squads squads(MongoTemplate mongo) {
        return new Squads(mongo);
    }

    @Bean
    SquadBoard squadBoard(Squads squads, Standings standings, Ledger ledger, Rounds rounds, Members members) {
        return new SquadBoard(squads, standings, ledger, rounds, members);
    }

    @Bean
    Command squadsCommand(GroupDesk desk, GroupRights rights, Members members, Squads squads, SquadBoard board) {
        return new SquadsCommand(desk, rights, new NamedMember(members), squads, board);
    }

    @Bean
    RecapPart squadRecap(SquadBoard board) {
        return new SquadRecap(board);
    }

    @Bean
    MemberData forgetSquads(Squads squads) {
        return squads::forget;
    }

    @Bean
    OwnRecords ownSquads() {
        return new OwnRecords(Squads.COLLECTION, "memberId", Set.of("_class"));
    }

    @Bean
    Naming squadNaming() {
        return Naming.of(Squads.COLLECTION, Naming.Second.GOES)
                .members("memberId")
                .groups("groupId");
    }

    @Bean
    CollectionIndexes squadIndexes() {
        return CollectionIndexes.of(Squads.COLLECTION).index("groupId").index("memberId");
    }
}
