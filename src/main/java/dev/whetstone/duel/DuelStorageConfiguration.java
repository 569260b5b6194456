package dev.whetstone.duel;

import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the storage knows of duels. */
@Configuration(proxyBeanMethods = false)
class DuelStorageConfiguration {

    private static final Set<String> LEFT_OUT =
            Set.of("_class", "version", "nextFireAt", "heldUntil", "claims", "failures", "toldChannel");

    /** The other's side is theirs to take along. */
    @Bean
    OwnRecords ownChallenges() {
        return new OwnRecords(Duels.COLLECTION, "challenger.memberId", leftOut("challenged", "challenger.said"));
    }

    @Bean
    OwnRecords ownAcceptances() {
        return new OwnRecords(Duels.COLLECTION, "challenged.memberId", leftOut("challenger", "challenged.said"));
    }

    private static Set<String> leftOut(String... more) {
        return Stream.concat(LEFT_OUT.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    @Bean
    OwnRecords ownDuelPlaces() {
        return new OwnRecords(DuelPlaces.COLLECTION, "memberId", Set.of());
    }

    @Bean
    Naming duelNaming() {
        return Naming.of(Duels.COLLECTION, Naming.Second.STAYS)
                .members("challenger.memberId", "challenged.memberId")
                .groups("groupId");
    }

    @Bean
    Naming duelPlaceNaming() {
        return Naming.of(DuelPlaces.COLLECTION, Naming.Second.GOES).members("memberId");
    }

    @Bean
    CollectionIndexes duelIndexes() {
        return CollectionIndexes.of(Duels.COLLECTION)
                .index("challenger.memberId")
                .index("challenged.memberId")
                .index("state", "endedAt")
                .index("nextFireAt");
    }

    @Bean
    CollectionIndexes duelPlaceIndexes() {
        return CollectionIndexes.of(DuelPlaces.COLLECTION).index("memberId").index("duel");
    }
}
