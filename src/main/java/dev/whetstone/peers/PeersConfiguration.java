package dev.whetstone.peers;

import dev.whetstone.answer.Judgements;
import dev.whetstone.answer.OpenRounds;
import dev.whetstone.attempt.Answers;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Action;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Members;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The buttons by which members read and score each other's answers. */
@Configuration(proxyBeanMethods = false)
class PeersConfiguration {

    @Bean
    Action readAnswers(OpenRounds rounds, Answers answers, Members members) {
        return new ReadAnswersAction(rounds, answers, members);
    }

    @Bean
    ScoreRules scoreRules(Members members, GroupRights rights) {
        return new ScoreRules(members, rights);
    }

    @Bean
    Action helpfulButton(OpenRounds rounds, Answers answers, ScoreRules rules, Ledger ledger, Clock clock) {
        return new HelpfulAction(rounds, answers, rules, ledger, clock);
    }

    @Bean
    Action scoreButton(OpenRounds rounds, Answers answers, ScoreRules rules) {
        return new ScoreAction(rounds, answers, rules);
    }

    @Bean
    Action scoreForm(OpenRounds rounds, Answers answers, ScoreRules rules, Judgements judgements) {
        return new ScoreFormAction(rounds, answers, rules, judgements);
    }
}
