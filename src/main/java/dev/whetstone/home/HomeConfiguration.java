package dev.whetstone.home;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.streak.CurrentStreak;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    Today openToday(Rounds rounds, AnswerStatus answers, QuestionBank bank, Clock clock) {
        return new Today(rounds, answers, bank, clock);
    }

    @Bean
    Progress memberProgress(Standings standings, CurrentStreak streak, Clock clock) {
        return new Progress(standings, streak, clock);
    }

    @Bean
    HomeView homeView(
            Members members, Groups groups, Today today, Progress progress, ObjectProvider<MemberFact> facts) {
        return new MemberHome(
                members, groups, today, progress, facts.orderedStream().toList());
    }

    @Bean
    Action remindMeAction(Members members) {
        return new RemindMeAction(members);
    }
}
