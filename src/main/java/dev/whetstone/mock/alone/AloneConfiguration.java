package dev.whetstone.mock.alone;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.mock.assessment.AssessmentDesk;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.schedule.Workers;
import dev.whetstone.secondreader.InterviewVoice;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions with the bot. */
@Configuration(proxyBeanMethods = false)
class AloneConfiguration {

    /** As many language models are waited for at once in this process. */
    private static final int THREADS = 4;

    @Bean
    Command aloneCommand(GroupDesk groups, AssessmentDesk desk, Scenarios scenarios) {
        return new AloneCommand(groups, desk, scenarios);
    }

    @Bean
    Workers followUpWorkers() {
        return Workers.inTheBackground("follow-up", THREADS);
    }

    @Bean
    CueWriter followUps(
            MockSessions sessions,
            Scenarios scenarios,
            QuestionBank bank,
            InterviewVoice voice,
            @Qualifier("followUpWorkers") Workers workers,
            Clock clock) {
        return new FollowUps(new FollowUps.Sources(sessions, scenarios, bank), voice, workers, clock);
    }
}
