package dev.whetstone.answer.commands;

import dev.whetstone.answer.GradingSteps;
import dev.whetstone.answer.OpenRounds;
import dev.whetstone.answer.Points;
import dev.whetstone.answer.feedback.Feedback;
import dev.whetstone.answer.fold.Submissions;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.storage.OwnRecords;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Commands, buttons and forms of answers, and what they need. */
@Configuration(proxyBeanMethods = false)
class AnswerCommandsConfiguration {

    @Bean
    MemberData forgetTrials(Trials trials) {
        return trials::forget;
    }

    @Bean
    OwnRecords ownTrials() {
        return new OwnRecords("trials", "memberId", Set.of("_id"));
    }

    @Bean
    Submissions submissions(ChatInbox inbox) {
        return new Submissions(inbox);
    }

    @Bean
    Action answerButton(OpenRounds rounds, RoundTexts texts) {
        return new AnswerAction(rounds, texts);
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
    Command answerCommand(OpenRounds rounds, Submissions submissions, RoundTexts texts) {
        return new AnswerCommand(rounds, submissions, texts);
    }

    @Bean
    Trials trials(MongoTemplate mongo) {
        return new Trials(mongo);
    }

    @Bean
    ProgramTrials runDesk(ObjectProvider<Trial> trial, Trials trials, Members members, Feedback feedback) {
        return new ProgramTrials(
                trial.getIfAvailable(() -> (question, text) -> Optional.empty()), trials, members, feedback);
    }

    @Bean
    Command runCommand(OpenRounds rounds, ProgramTrials runDesk) {
        return new RunCommand(rounds, runDesk);
    }

    @Bean
    Action runForm(OpenRounds rounds, ProgramTrials runDesk) {
        return new RunFormAction(rounds, runDesk);
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
