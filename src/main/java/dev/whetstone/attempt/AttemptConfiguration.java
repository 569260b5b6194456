package dev.whetstone.attempt;

import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Where answers and the prints of their texts are kept. */
@Configuration(proxyBeanMethods = false)
class AttemptConfiguration {

    @Bean
    Answers answers(MongoTemplate mongo) {
        return new Answers(mongo);
    }

    @Bean
    CollectionIndexes answerIndexes() {
        return CollectionIndexes.of("answers")
                .index("roundId")
                .index("memberId")
                .sparse("nextFireAt");
    }

    /** Who rated an answer is not its author's to take along. */
    @Bean
    OwnRecords ownAnswers() {
        return new OwnRecords(
                "answers",
                "memberId",
                Set.of(
                        "_class",
                        "version",
                        "holder",
                        "heldUntil",
                        "printed",
                        "peoplesWord",
                        "nextFireAt",
                        "settledTold",
                        "settledTimes",
                        "helpful",
                        "scores.memberId"));
    }

    @Bean
    Naming answerNaming() {
        return Naming.of("answers", Naming.Second.STAYS)
                .members("memberId", "helpful", "scores.memberId")
                .groups("groupId");
    }

    @Bean
    Naming printNaming() {
        return Naming.of("prints", Naming.Second.STAYS).members("memberId");
    }
}
