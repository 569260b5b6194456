package dev.whetstone.round;

import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.DemoRoster;
import dev.whetstone.chat.TimeTravel;
import dev.whetstone.group.AdminNotes;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlTables;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
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
    Poster poster(
            Rounds rounds,
            Groups groups,
            RoundTexts texts,
            CatchUp catchUp,
            ChatPlatforms platforms,
            AdminNotes notes,
            Clock clock,
            ScheduleProperties schedule,
            Leases leases,
            Strays strays) {
        return new Poster(rounds, groups, texts, catchUp, platforms, notes, clock, schedule.grace(), leases, strays);
    }

    @Bean
    Strays strays(Rounds rounds, ChatPlatforms platforms, @Qualifier("groupWorkers") Workers workers) {
        return new Strays(rounds, platforms, workers);
    }

    @Bean
    Leases roundLeases(Rounds rounds, Clock clock, ScheduleProperties schedule) {
        return new Leases(rounds, clock, schedule);
    }

    @Bean
    RoundStarter roundStarter(
            Rounds rounds, Groups groups, Plans plans, QuestionBank bank, Poster poster, Clock clock, Leases leases) {
        return new RoundStarter(rounds, groups, plans, bank, poster, clock, leases);
    }

    @Bean
    SlotWork slotWork(
            Groups groups,
            RoundStarter starter,
            @Qualifier("groupWorkers") Workers workers,
            ChatPlatforms platforms,
            AdminNotes notes,
            Plans plans,
            ScheduleProperties schedule) {
        return new SlotWork(groups, starter, workers, new SlotNotices(platforms, notes, plans), schedule);
    }

    @Bean
    CatchUp catchUp(ChatPlatforms platforms, ObjectProvider<ChatInbox> inbox, Clock clock) {
        return new CatchUp(platforms, inbox, clock);
    }

    @Bean
    CatchUpWork catchUpWork(Rounds rounds, CatchUp catchUp, @Qualifier("groupWorkers") Workers workers) {
        return new CatchUpWork(rounds, catchUp, workers);
    }

    @Bean
    RoundSteps roundSteps(
            Rounds rounds,
            RoundTexts texts,
            Poster poster,
            ChatPlatforms platforms,
            CatchUp catchUp,
            List<RoundFollower> followers,
            AdminNotes notes,
            Clock clock,
            Leases leases) {
        Revealer revealer = new Revealer(rounds, texts, platforms, followers, notes, clock, leases);
        Aftermath aftermath = new Aftermath(rounds, texts, revealer, followers, clock, leases);
        return new RoundSteps(rounds, texts, poster, revealer, aftermath, catchUp, followers, clock);
    }

    @Bean
    RoundWork roundWork(
            Rounds rounds,
            Groups groups,
            RoundSteps steps,
            @Qualifier("groupWorkers") Workers workers,
            Clock clock,
            Leases leases) {
        return new RoundWork(rounds, groups, steps, workers, clock, leases);
    }

    @Bean
    Command todayCommand(GroupDesk desk, Rounds rounds, RoundTexts texts) {
        return new TodayCommand(desk, rounds, texts);
    }

    @Bean
    NamedQuestion namedQuestion(RoundStarter starter, QuestionBank bank) {
        return new NamedQuestion(starter, bank);
    }

    @Bean
    Command previewCommand(GroupDesk desk, NamedQuestion named, RoundTexts texts) {
        return new PreviewCommand(desk, named, texts);
    }

    @Bean
    Command postCommand(GroupDesk desk, NamedQuestion named, RoundStarter starter, Rounds rounds) {
        return new PostCommand(desk, named, starter, rounds);
    }

    @Bean
    Command skipCommand(GroupDesk desk, Groups groups, RoundStarter starter, NamedQuestion named, Clock clock) {
        return new SkipCommand(desk, groups, starter, named, clock);
    }

    @Bean
    Command closeCommand(GroupDesk desk, Rounds rounds, RoundWork work, Clock clock) {
        return new CloseCommand(desk, rounds, work, clock);
    }

    @Bean
    NextPlanAction nextPlanAction(
            GroupDesk desk, Groups groups, Rounds rounds, Plans plans, GroupRights rights, Clock clock) {
        return new NextPlanAction(desk, groups, rounds, plans, rights, clock);
    }

    @Bean
    MeterBinder roundMeters() {
        return registry -> RoundMeters.begin();
    }

    @Bean
    CollectionIndexes roundIndexes() {
        return CollectionIndexes.of("rounds")
                .index("nextFireAt")
                .index("groupId", "state", "-dueAt")
                .index("groupId", "date")
                .index("questionId", "state")
                .index("state");
    }

    @Bean
    DemoStart demoStart(
            ObjectProvider<DemoRoster> roster,
            ObjectProvider<TimeTravel> time,
            Groups groups,
            Members members,
            Plans plans,
            Clock clock) {
        return new DemoStart(() -> roster.ifAvailable(people ->
                time.ifAvailable(travel -> new DemoGroup(people, groups, members, plans, travel, clock).begin())));
    }
}
