package dev.whetstone.leaderboard;

import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.storage.Once;
import dev.whetstone.storage.OwnRecords;
import dev.whetstone.streak.CurrentStreak;
import dev.whetstone.streak.GroupStreak;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class LeaderboardConfiguration {

    @Bean
    Boards boards(Standings standings, Ledger ledger, Members members) {
        return new Boards(standings, ledger, members);
    }

    @Bean
    EndedWeeks endedWeeks(Boards boards) {
        return new EndedWeeks(boards);
    }

    @Bean
    LeaderboardCommand leaderboardCommand(
            GroupDesk desk, Groups groups, Members members, Boards boards, QuestionBank bank, Clock clock) {
        return new LeaderboardCommand(desk, groups, members, boards, bank, clock);
    }

    @Bean
    Action boardPage(LeaderboardCommand board) {
        return new BoardPage(board);
    }

    @Bean
    RoundFollower seasonEnd(Boards boards, ChatPlatforms platforms, MongoTemplate mongo, Clock clock) {
        return new SeasonEnd(boards, new ChannelWords(platforms, new Once(mongo, "honoured_seasons", clock)));
    }

    @Bean
    RoundFollower champions(
            Standings standings,
            Members members,
            ObjectProvider<Honours> honours,
            MongoTemplate mongo,
            Clock clock,
            AdminNotes admins) {
        return new Champions(
                new BestOfSeason(standings, members),
                honours.orderedStream().toList(),
                new Once(mongo, "honoured_seasons", clock),
                admins);
    }

    @Bean
    OwnStanding ownStanding(Standings standings, CurrentStreak streak, GroupStreak groups) {
        return new OwnStanding(standings, streak, groups);
    }

    /** What other features have to say of a member, whatever the group. */
    @Bean
    OwnPart memberFacts(ObjectProvider<MemberFact> facts) {
        return (group, member, today) -> facts.orderedStream()
                .flatMap(fact -> fact.about(member).stream())
                .toList();
    }

    @Bean
    Command meCommand(
            GroupDesk desk, Members members, OwnStanding standing, ObjectProvider<OwnPart> parts, Clock clock) {
        return new MeCommand(desk, members, standing, parts.orderedStream().toList(), clock);
    }

    @Bean
    Command whyCommand(GroupDesk desk, Members members, Ledger ledger, Clock clock) {
        return new WhyCommand(desk, members, ledger, clock);
    }

    @Bean
    Command streakCommand(GroupDesk desk, Members members, Ledger ledger, CurrentStreak streak) {
        return new StreakCommand(desk, new NamedMember(members), members, ledger, streak);
    }

    @Bean
    Command exportCommand(
            GroupDesk desk,
            GroupRights rights,
            Members members,
            Ledger ledger,
            MongoTemplate mongo,
            List<OwnRecords> records) {
        return new ExportCommand(desk, rights, members, ledger, new OwnData(mongo, records));
    }
}
