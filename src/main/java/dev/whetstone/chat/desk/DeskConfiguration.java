package dev.whetstone.chat.desk;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Command;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk and its help. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    ChatDesk chatDesk(List<Command> commands, List<Action> actions, Rights rights, DirectTalk direct) {
        return new ChatDesk(commands, actions, rights, direct);
    }

    @Bean
    Command helpCommand(ObjectProvider<ChatDesk> desk, Rights rights, List<HelpTopic> topics) {
        return new HelpCommand(desk, rights, topics);
    }
}
