package dev.whetstone.mock.signs;

import dev.whetstone.award.Ledger;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.mock.feedback.InterviewSkills;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs of how far a member is. */
@Configuration(proxyBeanMethods = false)
class SignsConfiguration {

    @Bean
    TechnicalSigns technicalSigns(
            Ledger ledger, Members members, MockSessions sessions, Scenarios scenarios, QuestionBank bank) {
        return new TechnicalSigns(ledger, members, sessions, scenarios, bank);
    }

    @Bean
    PreparationSigns preparationSigns(
            Ledger ledger, Rounds rounds, Members members, Groups groups, MockSessions sessions) {
        return new PreparationSigns(ledger, rounds, members, groups, sessions);
    }

    @Bean
    MemberFact threeSigns(TechnicalSigns technical, InterviewSkills skills, PreparationSigns preparation, Clock clock) {
        return new ThreeSigns(technical, skills, preparation, clock);
    }
}
