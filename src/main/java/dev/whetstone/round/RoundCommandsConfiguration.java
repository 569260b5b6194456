package dev.whetstone.round;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.group.AdminNotes;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
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

/** Commands and buttons of rounds. */
@Configuration(proxyBeanMethods = false)
class RoundCommandsConfiguration {

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
}
