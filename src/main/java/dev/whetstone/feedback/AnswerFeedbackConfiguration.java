package dev.whetstone.feedback;

import dev.whetstone.attempt.Answers;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.desk.HelpTopic;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What members are told of their answers. */
@Configuration(proxyBeanMethods = false)
class AnswerFeedbackConfiguration {

    @Bean
    HelpTopic answersHelp() {
        return AnswersHelp.topic();
    }

    @Bean
    Feedback feedback(ChatPlatforms platforms) {
        return new Feedback(platforms);
    }

    @Bean
    AnswerHistory answerHistory(Answers answers, Rounds rounds, QuestionBank bank) {
        return new AnswerHistory(answers, rounds, bank);
    }
}
