package dev.whetstone.answer.commands;

import dev.whetstone.answer.GradingSteps;
import dev.whetstone.answer.OpenRounds;
import dev.whetstone.answer.Points;
import dev.whetstone.attempt.Answers;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.group.Members;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.round.RoundTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands, buttons and forms of answers, and what they need. */
@Configuration(proxyBeanMethods = false)
class AnswerCommandsConfiguration {

    @Bean
    Submissions submissions(ChatInbox inbox) {
        return new Submissions(inbox);
    }

    @Bean
    AnswerForm openedForm(RoundTexts texts, Members members, Answers answers, Backlog backlog) {
        return new AnswerForm(texts, new WrittenBefore(members, answers, backlog));
    }

    @Bean
    Action answerForm(OpenRounds rounds, Submissions submissions) {
        return new AnswerFormAction(rounds, submissions);
    }

    @Bean
    Action chooseButton(OpenRounds rounds, Submissions submissions) {
        return new ChooseAction(rounds, submissions);
    }

    @Bean
    AnswerCommand answerCommand(OpenRounds rounds, Submissions submissions, AnswerForm form) {
        return new AnswerCommand(rounds, submissions, form);
    }

    @Bean
    HintCommand hint(OpenRounds rounds, GradingSteps steps, Members members) {
        return new HintCommand(rounds, steps, members);
    }

    @Bean
    RevealCommand show(OpenRounds rounds, GradingSteps steps, Members members, Points points) {
        return new RevealCommand(rounds, steps, members, points);
    }
}
