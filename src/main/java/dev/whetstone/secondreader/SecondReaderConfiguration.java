package dev.whetstone.secondreader;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.desk.HelpTopic;
import dev.whetstone.group.GroupFact;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Offers the second reader, which is none unless one is connected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReaderProperties.class)
class SecondReaderConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecondReaderConfiguration.class);

    @Bean
    InterviewVoice interviewVoice(ObjectProvider<SecondReader.Connection> connected) {
        return new InterviewVoice(connected.getIfAvailable());
    }

    @Bean
    ReaderOptOuts readerOptOuts(MongoTemplate mongo) {
        return new ReaderOptOuts(mongo);
    }

    /** A wish is forgotten, too, where a reader was connected once. */
    @Bean
    MemberData forgetReaderOptOuts(
            Members members, ReaderOptOuts optOuts, ObjectProvider<SecondReader.Connection> connected) {
        return id -> {
            members.find(id).map(Member::identities).ifPresent(optOuts::remove);
            connected.ifAvailable(connection -> connection.model().forget());
        };
    }

    @Bean
    OwnRecords ownReaderOptOut() {
        return new OwnRecords(ReaderOptOuts.COLLECTION, "member", Set.of());
    }

    @Bean
    Naming readerOptOutNaming() {
        return Naming.of(ReaderOptOuts.COLLECTION, Naming.Second.GOES).members("member");
    }

    /** What there is only where a reader is connected. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ReaderIsConnected.class)
    static class Connected {

        @Bean
        ReaderWords readerWords(ReaderProperties properties) {
            log.info("A language model reads along: {}, {}", properties.name(), properties.use());
            if (!properties.key().isEmpty()
                    && ReaderAddress.of(properties.url()).isOpenOnTheWay()) {
                log.warn("WHETSTONE_READER_URL is not https: answers and the key can be read on their way");
            }
            return new ReaderWords(properties.name(), properties.use());
        }

        @Bean
        GuardedReader guardedReader(ReaderProperties properties, MongoTemplate mongo, Clock clock) {
            return new GuardedReader(
                    new ReaderConnection(properties, clock), new ReaderBudget(mongo, clock, properties.daily()), clock);
        }

        @Bean
        ReaderNotices readerNotices(
                MongoTemplate mongo, ChatPlatforms platforms, Groups groups, Clock clock, ReaderWords words) {
            return new ReaderNotices(mongo, platforms, groups, clock, words);
        }

        @Bean
        SecondReader.Connection readerConnection(
                ReaderWords words, GuardedReader model, ReaderOptOuts optOuts, ReaderNotices notices, Members members) {
            return new SecondReader.Connection(words, model, optOuts, notices, members);
        }

        @Bean
        SecondReader secondReader(SecondReader.Connection connection) {
            return new SecondReader(connection);
        }

        @Bean
        Command readerCommand(Members members, ReaderOptOuts optOuts, ReaderWords words) {
            return new ReaderCommand(members, optOuts, words);
        }

        @Bean
        HelpTopic readerHelp(ReaderWords words) {
            return words.help();
        }

        @Bean
        GroupFact readerFact(ReaderWords words) {
            return group -> words.fact();
        }
    }
}
