package dev.whetstone.round.commands;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.RoundWork;
import dev.whetstone.round.Rounds;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands and buttons of rounds. */
@Configuration(proxyBeanMethods = false)
class RoundCommandsConfiguration {

    @Bean
    Command todayCommand(GroupDesk desk, Rounds rounds, RoundTexts texts, List<RoundFollower> followers) {
        return new TodayCommand(desk, rounds, texts, followers);
    }

    @Bean
    Command closeCommand(GroupDesk desk, Rounds rounds, RoundWork work, Clock clock) {
        return new CloseCommand(desk, rounds, work, clock);
    }
}
