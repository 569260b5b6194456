package dev.whetstone.leaderboard;

import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.picture.MemberCard;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.storage.OwnRecords;
import dev.whetstone.streak.CurrentStreak;
import dev.whetstone.streak.GroupStreak;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class LeaderboardConfiguration {

    @Bean
    BestOfSeason bestOfSeason(Standings standings, Members members) {
        return new BestOfSeason(standings, members);
    }

    @Bean
    Boards boards(Standings standings, Ledger ledger, Members members, BestOfSeason best) {
        return new Boards(standings, ledger, members, best);
    }

    @Bean
    EndedWeeks endedWeeks(Boards boards) {
        return new EndedWeeks(boards);
    }

    @Bean
    FinalTables finalTables(Boards boards) {
        return new FinalTables(boards);
    }

    @Bean
    MemberCards memberCards(
            Ledger ledger, Standings standings, CurrentStreak streak, ObjectProvider<MemberFact> facts) {
        return new MemberCards(ledger, standings, streak, facts.orderedStream().toList());
    }

    @Bean
    OwnPart memberPicture(MemberCards cards) {
        return (group, member, today) ->
                cards.of(group, member, today).map(MemberCard::block).stream().toList();
    }

    /** The board itself, among what else stands beside a channel. */
    @Bean
    @Primary
    ReadersBoards readersBoards(Groups groups, Members members, Boards boards, Clock clock) {
        return new ReadersBoards(groups, members, boards, clock);
    }

    @Bean
    LeaderboardCommand leaderboardCommand(
            GroupDesk desk, ReadersBoards boards, QuestionBank bank, ObjectProvider<OtherBoard> others) {
        return new LeaderboardCommand(desk, boards, bank, others.orderedStream().toList());
    }

    @Bean
    Action boardPage(LeaderboardCommand board) {
        return new BoardPage(board);
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
    Command streakCommand(GroupDesk desk, Members members, GroupRights rights, Ledger ledger, CurrentStreak streak) {
        return new StreakCommand(desk, members, rights, ledger, streak);
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
