package dev.whetstone.dashboard.participation;

import dev.whetstone.award.Ledger;
import dev.whetstone.dashboard.ConditionalOnDashboard;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnDashboard
class ParticipationConfiguration {

    @Bean
    Participations participations(Rounds rounds, Ledger ledger, Members members, QuestionBank bank, Clock clock) {
        return new Participations(rounds, ledger, members, bank, clock);
    }
}
