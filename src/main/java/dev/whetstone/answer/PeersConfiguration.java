package dev.whetstone.answer;

import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.desk.HelpTopic;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.Workers;
import dev.whetstone.secondreader.SecondReader;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The buttons by which members read and score each other's answers. */
@Configuration(proxyBeanMethods = false)
class PeersConfiguration {

    @Bean
    Action readAnswers(OpenRounds rounds, Answers answers, Members members) {
        return new ReadAnswersAction(rounds, answers, members);
    }

    @Bean
    Action helpfulButton(OpenRounds rounds, Answers answers, Members members, Points points) {
        return new HelpfulAction(rounds, answers, members, points);
    }

    @Bean
    Action scoreButton(OpenRounds rounds, Answers answers, Members members, GroupRights rights) {
        return new ScoreAction(rounds, answers, members, rights);
    }

    @Bean
    Action scoreForm(OpenRounds rounds, Answers answers, Members members, GroupRights rights, Judgements judgements) {
        return new ScoreFormAction(rounds, answers, members, rights, judgements);
    }
}
