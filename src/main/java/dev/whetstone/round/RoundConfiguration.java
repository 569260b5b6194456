package dev.whetstone.round;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.group.Groups;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlTables;
import dev.whetstone.schedule.Helpers;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

    @Bean
    Rounds rounds(MongoTemplate mongo) {
        return new Rounds(mongo);
    }

    @Bean
    RoundTexts roundTexts(QuestionBank bank, Plans plans, Groups groups, ObjectProvider<SqlTables> tables) {
        return new RoundTexts(bank, plans, groups, tables.getIfAvailable(() -> question -> List.of()));
    }

    @Bean
    Strays strays(Rounds rounds, ChatPlatforms platforms, @Qualifier("groupWorkers") Workers workers) {
        return new Strays(rounds, platforms, workers);
    }

    @Bean
    Leases<Round> roundLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, Round.class, clock, schedule);
    }

    @Bean
    Helpers roundHelpers(ScheduleProperties schedule) {
        return new Helpers("round", 2 * schedule.workers());
    }

    @Bean
    Channels channels(ChatPlatforms platforms, Rounds rounds, RoundTexts texts, Strays strays, CatchUp catchUp) {
        return new Channels(platforms, rounds, texts, strays, catchUp);
    }

    @Bean
    RoundMachine roundMachine(
            Leases<Round> leases,
            Helpers roundHelpers,
            Clock clock,
            Channels channels,
            List<RoundFollower> followers,
            Groups groups,
            AdminNotes notes,
            ScheduleProperties schedule) {
        return new RoundMachine(
                new Turn.Means(leases, roundHelpers, clock),
                channels,
                new Followers(followers, clock),
                new Skips(groups, channels.texts(), notes),
                schedule.grace());
    }

    @Bean
    CatchUp catchUp(
            Rounds rounds,
            ChatPlatforms platforms,
            ObjectProvider<ChatInbox> inbox,
            @Qualifier("groupWorkers") Workers workers) {
        return new CatchUp(rounds, platforms, inbox, workers);
    }

    @Bean
    RoundWork roundWork(
            Leases<Round> leases,
            Groups groups,
            RoundMachine machine,
            RoundTexts texts,
            @Qualifier("groupWorkers") Workers workers) {
        return new RoundWork(leases, groups, machine, texts, workers);
    }

    /** Makes every figure known before there is something to count. */
    @Bean
    MeterBinder roundMeters() {
        return registry -> {
            Channels.posts();
            Skips.skips();
            Turn.losses();
        };
    }

    @Bean
    CollectionIndexes roundIndexes() {
        return CollectionIndexes.of("rounds")
                .index("nextFireAt")
                .index("groupId", "state", "-dueAt")
                .index("groupId", "date")
                .index("questionId", "state")
                .index("state", "date");
    }

    @Bean
    Naming roundNaming() {
        return Naming.of("rounds", Naming.Second.STAYS).groups("groupId");
    }
}
