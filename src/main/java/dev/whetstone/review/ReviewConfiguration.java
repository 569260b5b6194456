package dev.whetstone.review;

import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.leaderboard.OwnPart;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.rating.Ratings;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What comes back to members. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    private static final int THREADS = 4;

    @Bean
    Mastery mastery(Ledger ledger) {
        return new Mastery(ledger);
    }

    @Bean
    ReviewCards reviewCards(MongoTemplate mongo) {
        return new ReviewCards(mongo);
    }

    @Bean
    ReviewChoice reviewChoice(Ratings ratings, QuestionBank bank, ObjectProvider<PracticeTopics> practice) {
        return new ReviewChoice(ratings, bank, practice.orderedStream().toList());
    }

    @Bean
    Comebacks comebacks(ReviewCards cards, Ledger ledger, Rounds rounds, QuestionBank bank, ReviewChoice choice) {
        return new Comebacks(cards, ledger, rounds, bank, choice);
    }

    @Bean
    ReviewGrading reviewGrading(Grading grading, Ledger ledger) {
        return new ReviewGrading(grading, ledger);
    }

    @Bean
    @Order(20)
    OwnPart masteryPart(Mastery mastery, Comebacks comebacks) {
        return new MasteryPart(mastery, comebacks);
    }

    @Bean
    Command reviewCommand(GroupDesk desk, Members members, Comebacks comebacks, QuestionBank bank) {
        return new ReviewCommand(desk, members, comebacks, bank);
    }

    @Bean
    ReviewActions.Due dueReviews(GroupDesk desk, Members members, Comebacks comebacks, QuestionBank bank) {
        return new ReviewActions.Due(desk, members, comebacks, bank);
    }

    @Bean
    Action openReview(ReviewActions.Due due, RoundTexts texts) {
        return new ReviewActions.Open(due, texts);
    }

    @Bean
    Action sendReview(ReviewActions.Due due, ReviewCards cards, ReviewGrading grading) {
        return new ReviewActions.Send(due, cards, grading);
    }

    @Bean
    Workers reviewWorkers() {
        return Workers.inTheBackground("review", THREADS);
    }

    @Bean
    Leases<ReviewCard> reviewLeases(MongoTemplate mongo, Clock clock, ScheduleProperties schedule) {
        return new Leases<>(mongo, ReviewCard.class, clock, schedule);
    }

    @Bean
    ReviewWork.Outcome reviewOutcome(ReviewGrading grading, Members members, ChatPlatforms platforms) {
        return new ReviewWork.Outcome(grading, new ReviewTelling(members, platforms));
    }

    @Bean
    DueWork reviewWork(
            Leases<ReviewCard> leases,
            Groups groups,
            QuestionBank bank,
            ReviewWork.Outcome outcome,
            @Qualifier("reviewWorkers") Workers workers) {
        return new ReviewWork(leases, groups, bank, outcome, workers);
    }

    @Bean
    MemberData forgetReviews(ReviewCards cards) {
        return cards::forget;
    }

    @Bean
    OwnRecords ownReviews() {
        return new OwnRecords(ReviewCards.COLLECTION, "memberId", Set.of("_class", "fence", "nextFireAt"));
    }

    @Bean
    OwnRecords ownReviewDays() {
        return new OwnRecords(ReviewDays.COLLECTION, "memberId", Set.of());
    }

    @Bean
    Naming reviewDayNaming() {
        return Naming.of(ReviewDays.COLLECTION, Naming.Second.GOES).members("memberId");
    }

    @Bean
    CollectionIndexes reviewDayIndexes() {
        return CollectionIndexes.of(ReviewDays.COLLECTION).index("memberId");
    }

    @Bean
    Naming reviewNaming() {
        return Naming.of(ReviewCards.COLLECTION, Naming.Second.GOES)
                .members("memberId")
                .groups("groupId");
    }

    @Bean
    CollectionIndexes reviewIndexes() {
        return CollectionIndexes.of(ReviewCards.COLLECTION)
                .index("memberId", "groupId")
                .index("nextFireAt");
    }
}
