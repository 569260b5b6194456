package dev.whetstone.asking;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.notes.AdminNotes;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundMachine;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked when, and the commands for it. */
@Configuration(proxyBeanMethods = false)
class AskingConfiguration {

    @Bean
    NextQuestions nextQuestions(Rounds rounds, Groups groups, Plans plans, QuestionBank bank, ReviewDay reviews) {
        return new NextQuestions(rounds, groups, plans, bank, reviews);
    }

    @Bean
    RoundStarter roundStarter(
            Rounds rounds, NextQuestions next, RoundMachine machine, Leases<Round> leases, Clock clock) {
        return new RoundStarter(rounds, next, machine, leases, clock);
    }

    @Bean
    ReviewDay reviewDay(Rounds rounds, QuestionBank bank, Members members, ObjectProvider<PracticeTopics> practice) {
        return new ReviewDay(rounds, bank, members, practice.orderedStream().toList());
    }

    @Bean
    SlotNotices slotNotices(ChatPlatforms platforms, AdminNotes notes, Plans plans, QuestionBank bank) {
        return new SlotNotices(platforms, notes, plans, bank);
    }

    @Bean
    SlotWork slotWork(
            Groups groups,
            RoundStarter starter,
            @Qualifier("groupWorkers") Workers workers,
            SlotNotices notices,
            ScheduleProperties schedule) {
        return new SlotWork(groups, starter, workers, notices, schedule);
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
    NextPlanAction nextPlanAction(
            GroupDesk desk, Groups groups, Rounds rounds, Plans plans, GroupRights rights, Clock clock) {
        return new NextPlanAction(desk, rights, new NextPlan(groups, rounds, plans, clock));
    }
}
