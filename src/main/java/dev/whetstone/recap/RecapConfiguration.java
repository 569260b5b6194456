package dev.whetstone.recap;

import dev.whetstone.award.Ledger;
import dev.whetstone.badge.BadgeCatalog;
import dev.whetstone.badge.Badges;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.leaderboard.EndedWeeks;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.Once;
import dev.whetstone.streak.GroupStreak;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The weekly recap. */
@Configuration(proxyBeanMethods = false)
class RecapConfiguration {

    @Bean
    RoundFollower recaps(MongoTemplate mongo) {
        return new Recaps(mongo);
    }

    @Bean
    WeekPeople weekPeople(Ledger ledger, Members members, GroupStreak streaks, Badges badges, BadgeCatalog catalog) {
        return new WeekPeople(ledger, members, streaks, badges, catalog);
    }

    @Bean
    WeekQuestions weekQuestions(Plans plans, Rounds rounds, QuestionBank bank) {
        return new WeekQuestions(rounds, new Checkpoint(plans, bank), new HardestQuestion(rounds, bank));
    }

    @Bean
    WeekReview weekReview(
            EndedWeeks weeks,
            WeekPeople people,
            WeekQuestions questions,
            Plans plans,
            ObjectProvider<RecapPart> parts) {
        return new WeekReview(
                weeks,
                people,
                questions,
                new Outlook(plans),
                parts.orderedStream().toList());
    }

    @Bean
    Leases<RecapTurn> recapLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, RecapTurn.class, clock, schedule);
    }

    @Bean
    ChannelWords recapWords(ChatPlatforms platforms, MongoTemplate mongo, Clock clock) {
        return new ChannelWords(platforms, new Once(mongo, "recaps", clock));
    }

    @Bean
    DueWork recapWork(
            Leases<RecapTurn> leases,
            Groups groups,
            WeekReview review,
            ChannelWords words,
            @Qualifier("groupWorkers") Workers workers) {
        return new RecapWork(leases, groups, review, words, workers);
    }

    @Bean
    Naming recapNaming() {
        return Naming.of(Recaps.COLLECTION, Naming.Second.GOES).groups("_id");
    }

    @Bean
    CollectionIndexes recapIndexes() {
        return CollectionIndexes.of(Recaps.COLLECTION).index("nextFireAt");
    }
}
