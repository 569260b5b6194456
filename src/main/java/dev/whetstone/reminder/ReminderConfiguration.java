package dev.whetstone.reminder;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import dev.whetstone.streak.Stakes;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    OwedRounds owedRounds(Rounds rounds, Members members, AnswerStatus answers, QuestionBank bank) {
        return new OwedRounds(rounds, members, answers, bank);
    }

    @Bean
    ReminderPost reminderPost(ChatPlatforms platforms, Members members, Stakes stakes) {
        return new ReminderPost(platforms, members, stakes);
    }

    @Bean
    Reminders reminders(MongoTemplate mongo, OwedRounds owed, ReminderPost post, Members members, Clock clock) {
        return new Reminders(new ReminderLog(mongo, clock), owed, post, members, clock);
    }

    @Bean
    Command remindCommand(Members members, Groups groups) {
        return new RemindCommand(members, groups);
    }

    @Bean
    Action muteAction(Members members) {
        return new MuteAction(members);
    }

    @Bean
    CollectionIndexes reminderIndexes() {
        return CollectionIndexes.of("reminders").index("member", "-at");
    }

    @Bean
    OwnRecords ownReminders() {
        return new OwnRecords("reminders", "member", Set.of());
    }

    @Bean
    Naming reminderNaming() {
        return Naming.of("reminders", Naming.Second.GOES).members("member");
    }
}
