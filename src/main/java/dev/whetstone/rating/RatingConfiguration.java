package dev.whetstone.rating;

import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.leaderboard.OwnPart;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ratings of members and questions. */
@Configuration(proxyBeanMethods = false)
class RatingConfiguration {

    @Bean
    Ratings ratings(MongoTemplate mongo) {
        return new Ratings(mongo);
    }

    @Bean
    RatingRuns ratingRuns(MongoTemplate mongo, Clock clock) {
        return new RatingRuns(mongo, clock);
    }

    @Bean
    RatedGames answerGames(Ledger ledger, Rounds rounds) {
        return new AnswerGames(ledger, rounds);
    }

    @Bean
    RatingWork ratingWork(
            RatingRuns runs,
            Ratings ratings,
            List<RatedGames> sources,
            @Qualifier("groupWorkers") Workers workers,
            Clock clock) {
        return new RatingWork(runs, ratings, sources, workers, clock);
    }

    @Bean
    RatingAsks ratingAsks(Ratings ratings, RatingRuns runs, Rounds rounds) {
        return new RatingAsks(ratings, runs, rounds);
    }

    @Bean
    @Order(25)
    OwnPart ratingPart(Ratings ratings) {
        return new RatingPart(ratings);
    }

    @Bean
    Command questionsCommand(GroupDesk desk, Ratings ratings, QuestionBank bank) {
        return new QuestionsCommand(desk, new Marks(ratings, bank));
    }

    @Bean
    OwnRecords ownRatings() {
        return new OwnRecords(Ratings.COLLECTION, "memberId", Set.of("_class"));
    }

    @Bean
    Naming ratingNaming() {
        return Naming.of(Ratings.COLLECTION, Naming.Second.GOES)
                .members("memberId")
                .groups("groupId");
    }

    @Bean
    CollectionIndexes ratingIndexes() {
        return CollectionIndexes.of(Ratings.COLLECTION)
                .index("memberId")
                .index("groupId")
                .index("questionId");
    }
}
