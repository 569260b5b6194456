package dev.whetstone.mock.feedback;

import dev.whetstone.award.Ledger;
import dev.whetstone.badge.BadgeFact;
import dev.whetstone.badge.BadgeGiving;
import dev.whetstone.chat.Action;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.CueWriter;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.recap.RecapPart;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.OwnRecords;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Feedback on mock interviews. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    MockFeedbacks mockFeedbacks(MongoTemplate mongo) {
        return new MockFeedbacks(mongo);
    }

    @Bean
    PracticeTopics feedbackTopics(MockFeedbacks feedbacks, QuestionBank bank, Clock clock) {
        return new FeedbackTopics(feedbacks, bank, clock);
    }

    @Bean
    BadgeFact heldInterviews(MockFeedbacks feedbacks, MockSessions sessions) {
        return new HeldInterviews(feedbacks, sessions);
    }

    @Bean
    RecapPart sessionsOfWeek(MockSessions sessions) {
        return new SessionsOfWeek(sessions);
    }

    @Bean
    FeedbackDesk feedbackDesk(
            MockSessions sessions, MockFeedbacks feedbacks, QuestionBank bank, Members members, Clock clock) {
        return new FeedbackDesk(sessions, feedbacks, new FeedbackForms(bank), members, clock);
    }

    @Bean
    Action feedbackButton(FeedbackDesk desk) {
        return new FeedbackAction(desk);
    }

    @Bean
    Action feedbackForm(FeedbackDesk desk) {
        return new FeedbackFormAction(desk);
    }

    @Bean
    SessionPoints sessionPoints(Ledger ledger, Groups groups, Clock clock) {
        return new SessionPoints(ledger, groups, clock);
    }

    @Bean
    Action usefulFeedback(MockFeedbacks feedbacks, MockSessions sessions, SessionPoints points, Members members) {
        return new UsefulAction(feedbacks, sessions, points, members);
    }

    @Bean
    SessionBadges sessionBadges(BadgeGiving giving, Groups groups) {
        return new SessionBadges(giving, groups);
    }

    @Bean
    CueWriter feedbackTexts(
            MockFeedbacks feedbacks, Scenarios scenarios, SessionPoints points, SessionBadges badges, Members members) {
        return new FeedbackTexts(feedbacks, new PointTexts(scenarios), points, badges, members);
    }

    @Bean
    InterviewSkills interviewSkills(MockFeedbacks feedbacks) {
        return new InterviewSkills(feedbacks);
    }

    @Bean
    MemberData forgottenFeedback(MockFeedbacks feedbacks) {
        return feedbacks::forget;
    }

    @Bean
    CollectionIndexes mockFeedbackIndexes() {
        return CollectionIndexes.of("mock_feedback")
                .index("sessionId", "about")
                .index("reader", "at")
                .index("about")
                .index("from");
    }

    @Bean
    Naming mockFeedbackNaming() {
        return Naming.of("mock_feedback", Naming.Second.STAYS).members("from", "about", "reader");
    }

    /** What one wrote, without about whom. */
    @Bean
    OwnRecords givenFeedback() {
        return new OwnRecords("mock_feedback", "from", Set.of("_class", "about", "reader", "useful"));
    }

    /** What one got once it was released, without from whom. */
    @Bean
    OwnRecords gotFeedback() {
        return new OwnRecords("mock_feedback", "reader", Set.of("_class", "from", "about", "useful"));
    }
}
