package dev.whetstone.mock.words;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.desk.HelpTopic;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of sessions. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    @Bean
    CueWriter sessionTexts(Scenarios scenarios, Members members, Clock clock) {
        return new SessionTexts(scenarios, new SeatNames(members), clock);
    }

    @Bean
    CueWriter scriptTexts(Scenarios scenarios, QuestionBank bank, Members members) {
        return new ScriptTexts(scenarios, bank, new SeatNames(members));
    }

    @Bean
    CueWriter placeTexts(Scenarios scenarios, ChatPlatforms platforms, Members members, Clock clock) {
        return new PlaceTexts(scenarios, platforms, new SeatNames(members), clock);
    }

    @Bean
    HelpTopic mockHelp() {
        return SessionHelp.topic();
    }
}
