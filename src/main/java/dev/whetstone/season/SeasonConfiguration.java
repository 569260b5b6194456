package dev.whetstone.season;

import dev.whetstone.award.Standings;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.leaderboard.FinalTables;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.Once;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class SeasonConfiguration {

    @Bean
    FrozenSeasons frozenSeasons(MongoTemplate mongo, Standings standings, FinalTables tables, Clock clock) {
        return new FrozenSeasons(mongo, standings, tables, clock);
    }

    @Bean
    HallOfFame hallOfFame(FrozenSeasons seasons, Members members) {
        return new HallOfFame(seasons, members);
    }

    @Bean
    Action seasonAction(GroupDesk desk, HallOfFame fame) {
        return new SeasonAction(desk, fame);
    }

    @Bean
    EndedMonths endedMonths(FrozenSeasons seasons, Rounds rounds) {
        return new EndedMonths(seasons, rounds);
    }

    @Bean
    SeasonEnd seasonEnd(EndedMonths months, HallOfFame fame, ChatPlatforms platforms, Once honoured) {
        return new SeasonEnd(months, fame, new ChannelWords(platforms, honoured));
    }

    @Bean
    ChampionNotes championNotes(Members members, ChatPlatforms platforms, Once honoured) {
        return new ChampionNotes(members, new Reach(platforms), honoured);
    }

    @Bean
    RoundFollower champions(
            EndedMonths months,
            ChampionNotes notes,
            ObjectProvider<Honours> honours,
            Once honoured,
            AdminNotes admins) {
        return new Champions(months, notes, honours.orderedStream().toList(), honoured, admins);
    }

    @Bean
    Once honoured(MongoTemplate mongo, Clock clock) {
        return new Once(mongo, "honoured_seasons", clock);
    }

    @Bean
    JoinFollower joinSeasons(FrozenSeasons seasons) {
        return new JoinFollower() {
            @Override
            public void joinedMember(String gone, String into) {
                seasons.join(into);
            }
        };
    }

    @Bean
    MemberData forgetSeasons(FrozenSeasons seasons, ChampionNotes notes) {
        return id -> {
            notes.forget(id, seasons.of(id));
            seasons.forget(id);
        };
    }

    @Bean
    Naming seasonNaming() {
        return Naming.of(FrozenSeasons.COLLECTION, Naming.Second.GOES)
                .members("places.memberId")
                .groups("groupId");
    }

    @Bean
    CollectionIndexes seasonIndexes() {
        return CollectionIndexes.of(FrozenSeasons.COLLECTION).index("groupId", "-month");
    }
}
