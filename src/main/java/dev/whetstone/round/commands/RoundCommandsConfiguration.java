package dev.whetstone.round.commands;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.RoundStarter;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.RoundWork;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands and buttons of rounds. */
@Configuration(proxyBeanMethods = false)
class RoundCommandsConfiguration {

    @Bean
    Command todayCommand(GroupDesk desk, Rounds rounds, RoundTexts texts, List<RoundFollower> followers) {
        return new TodayCommand(desk, rounds, texts, followers);
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
        return new NextPlanAction(desk, rights, new NextPlan(groups, rounds, plans, clock));
    }
}
