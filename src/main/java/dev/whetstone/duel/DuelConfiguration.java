package dev.whetstone.duel;

import dev.whetstone.asking.RoundStarter;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.Reach;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.rating.RatedGames;
import dev.whetstone.rating.RatingRuns;
import dev.whetstone.rating.Ratings;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.Once;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Duels between two members. */
@Configuration(proxyBeanMethods = false)
class DuelConfiguration {

    private static final int THREADS = 4;

    @Bean
    Duels duels(MongoTemplate mongo) {
        return new Duels(mongo);
    }

    @Bean
    DuelPlaces duelPlaces(MongoTemplate mongo, Duels duels, Clock clock) {
        return new DuelPlaces(mongo, duels, clock);
    }

    @Bean
    DuelDesk duelDesk(Duels duels, DuelPlaces places, Members members, Groups groups) {
        return new DuelDesk(duels, places, members, groups);
    }

    @Bean
    DuelPicker.Asked askedBefore(Groups groups, Rounds rounds, RoundStarter starter, Ledger ledger, Duels duels) {
        return new DuelPicker.Asked(groups, rounds, starter, ledger, duels);
    }

    @Bean
    DuelPicker duelPicker(QuestionBank bank, Ratings ratings, Members members, DuelPicker.Asked asked) {
        return new DuelPicker(bank, ratings, members, asked);
    }

    @Bean
    DuelTexts duelTexts(Members members, Groups groups, QuestionBank bank, RoundTexts rounds) {
        return new DuelTexts(members, groups, bank, rounds);
    }

    @Bean
    Command duelCommand(GroupDesk groups, DuelDesk desk, DuelPicker picker, DuelTexts texts) {
        return new DuelCommand(
                groups, desk, new NamedMember(desk.members()), picker, new DuelView(desk.duels(), texts));
    }

    @Bean
    DuelOffers duelOffers(DuelDesk desk, DuelPicker picker) {
        return new DuelOffers(desk, picker);
    }

    @Bean
    Action acceptDuel(DuelOffers offers) {
        return Action.of(DuelActions.ACCEPT, offers::accept);
    }

    @Bean
    Action declineDuel(DuelOffers offers) {
        return Action.of(DuelActions.DECLINE, offers::decline);
    }

    @Bean
    Action withdrawDuel(DuelOffers offers) {
        return Action.of(DuelActions.WITHDRAW, offers::withdraw);
    }

    @Bean
    DuelGrading duelGrading(QuestionBank bank, Grading grading) {
        return new DuelGrading(bank, grading);
    }

    @Bean
    DuelAnswers duelAnswers(DuelDesk desk, DuelGrading grading, QuestionBank bank, RoundTexts texts) {
        return new DuelAnswers(desk, grading, bank, texts);
    }

    @Bean
    Action openDuel(DuelAnswers answers) {
        return Action.of(DuelActions.OPEN, answers::open);
    }

    @Bean
    Action sendDuel(DuelAnswers answers) {
        return Action.of(DuelActions.SEND, answers::send);
    }

    @Bean
    Action chooseDuel(DuelAnswers answers) {
        return Action.of(DuelActions.CHOOSE, answers::choose);
    }

    @Bean
    Action countDuel(DuelAnswers answers) {
        return Action.of(DuelActions.COUNT, answers::count);
    }

    @Bean
    Action tellDuel(DuelAnswers answers) {
        return Action.of(DuelActions.TELL, answers::tell);
    }

    /** After a session that runs, which takes everything. */
    @Bean
    @Order(2)
    DirectListener duelWords(Duels duels, Members members, DuelGrading grading, Clock clock) {
        return new DuelWords(duels, members, grading, clock);
    }

    @Bean
    Workers duelWorkers() {
        return Workers.inTheBackground("duel", THREADS);
    }

    @Bean
    DuelTurn.Voice.Words duelMeans(ChatPlatforms platforms, MongoTemplate mongo, Clock clock) {
        return new DuelTurn.Voice.Words(
                new Reach(platforms), new ChannelWords(platforms, new Once(mongo, "duel_posts", clock)));
    }

    @Bean
    DuelTurn.Voice duelVoice(DuelDesk desk, DuelTexts texts, DuelTurn.Voice.Words words, RatingRuns ratings) {
        return new DuelTurn.Voice(texts, desk.members(), desk.groups(), words, ratings);
    }

    @Bean
    DuelTurn duelTurn(DuelDesk desk, DuelGrading grading, DuelTurn.Voice voice, Clock clock) {
        return new DuelTurn(desk.duels(), desk.places(), grading, voice, clock);
    }

    @Bean
    DueWork duelWork(Duels duels, DuelTurn turn, Workers duelWorkers) {
        return new DuelWork(duels, turn, duelWorkers);
    }

    @Bean
    RatedGames duelGames(Duels duels) {
        return new DuelGames(duels);
    }

    @Bean
    DuelData duelData(Duels duels, DuelPlaces places, Clock clock) {
        return new DuelData(duels, places, clock);
    }
}
