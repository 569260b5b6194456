package dev.whetstone.teaching;

import dev.whetstone.answer.Judgements;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.notes.Letters;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class TeachingConfiguration {

    @Bean
    Consents consents(MongoTemplate mongo, Letters letters, Clock clock) {
        return new Consents(mongo, letters, clock);
    }

    @Bean
    TaughtAnswers taughtAnswers(MongoTemplate mongo) {
        return new TaughtAnswers(mongo);
    }

    @Bean
    Lessons lessons(
            Consents consents, TaughtAnswers taught, Judgements judgements, TaughtQuestion questions, Clock clock) {
        return new Lessons(consents, taught, judgements, questions, clock);
    }

    @Bean
    TaughtQuestion taughtQuestion(Rounds rounds, QuestionBank bank) {
        return new TaughtQuestion(rounds, bank);
    }

    @Bean
    TeachCommand teachActions(Lessons lessons, Consents consents, Members members) {
        return new TeachCommand(lessons, consents, members);
    }

    @Bean
    MemberData forgetLessons(Lessons lessons) {
        return lessons::forget;
    }

    @Bean
    OwnRecords ownTaughtAnswers() {
        return new OwnRecords("taught", "memberId", Set.of("_class"));
    }

    @Bean
    OwnRecords ownConsent() {
        return new OwnRecords(Consents.COLLECTION, "_id", Set.of());
    }

    @Bean
    CollectionIndexes taughtIndexes() {
        return CollectionIndexes.of("taught")
                .index("groupId", "questionId", "-at")
                .index("memberId");
    }

    @Bean
    Naming taughtNaming() {
        return Naming.of("taught", Naming.Second.GOES).members("memberId").groups("groupId");
    }

    @Bean
    Naming consentNaming() {
        return Naming.of(Consents.COLLECTION, Naming.Second.GOES).members("_id");
    }
}
