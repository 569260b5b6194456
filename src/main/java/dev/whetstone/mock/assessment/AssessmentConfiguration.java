package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.PracticeTopics;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.review.Mastery;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
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

/** Monthly assessments. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    private static final int BATCH = 200;

    private static final String HABITS = "assessment_habits";

    @Bean
    Assessments assessments(MongoTemplate mongo) {
        return new Assessments(mongo);
    }

    @Bean
    StillAhead stillAhead(Plans plans, Groups groups, Members members, Rounds rounds) {
        return new StillAhead(plans, groups, members, rounds);
    }

    @Bean
    PaperMaker paperMaker(
            QuestionBank bank,
            Mastery mastery,
            StillAhead ahead,
            Assessments assessments,
            List<PracticeTopics> practice) {
        return new PaperMaker(bank, mastery, ahead, assessments, practice);
    }

    @Bean
    AssessmentTexts assessmentTexts(Assessments assessments, QuestionBank bank, RoundTexts texts) {
        return new AssessmentTexts(bank, texts, new ScorecardTexts(assessments, bank));
    }

    @Bean
    AssessmentOffers assessmentOffers(MongoTemplate mongo, Members members) {
        return new AssessmentOffers(mongo, members);
    }

    @Bean
    AssessmentDesk assessmentDesk(
            PaperMaker papers, MockSessions sessions, Groups groups, Members members, Clock clock) {
        return new AssessmentDesk(papers, sessions, groups, members, clock);
    }

    @Bean
    AssessmentTurn.Telling assessmentTelling(Members members, ChatPlatforms platforms, AssessmentOffers offers) {
        return new AssessmentTurn.Telling(members, new Reach(platforms), offers);
    }

    @Bean
    AssessmentTurn assessmentTurn(
            Assessments assessments,
            AssessmentTexts texts,
            Grading grading,
            AssessmentTurn.Telling telling,
            Clock clock) {
        return new AssessmentTurn(assessments, texts, grading, telling, clock);
    }

    /** Leads through the assessments that need work. */
    @Bean
    DueWork assessmentWork(Assessments assessments, AssessmentTurn turn, @Qualifier("groupWorkers") Workers workers) {
        return now -> (int) assessments.due(now, BATCH).stream()
                .filter(id -> workers.submit("assessment " + id, () -> turn.run(id)))
                .count();
    }

    @Bean
    DueWork offerWork(
            AssessmentDesk desk,
            AssessmentOffers offers,
            ChatPlatforms platforms,
            @Qualifier("groupWorkers") Workers workers) {
        return new OfferWork(desk, offers, new Reach(platforms), workers);
    }

    @Bean
    Command assessCommand(GroupDesk groups, AssessmentDesk desk, AssessmentTexts texts, AssessmentOffers offers) {
        return new AssessCommand(groups, desk, texts, offers);
    }

    @Bean
    Action beginAssessment(AssessmentDesk desk) {
        return new BeginAction(desk);
    }

    @Bean
    Action assessmentForm(AssessmentDesk desk, AssessmentTexts texts) {
        return new AssessedFormAction(desk, texts);
    }

    @Bean
    Action sendAssessed(AssessmentDesk desk, AssessmentTexts texts, Grading grading) {
        return new HandInAction(HandInAction.SEND, desk, texts, grading);
    }

    @Bean
    Action nextAssessed(AssessmentDesk desk, AssessmentTexts texts, Grading grading) {
        return new HandInAction(HandInAction.NEXT, desk, texts, grading);
    }

    @Bean
    Action lookAtAssessed(AssessmentDesk desk, AssessmentTexts texts) {
        return new AssessedLookAction(desk, texts);
    }

    @Bean
    Action noAssessmentOffers(AssessmentOffers offers, Members members) {
        return new NoOffersAction(offers, members);
    }

    /** After all others, because theirs are of more than one. */
    @Bean
    @Order(3)
    DirectListener assessmentWords(AssessmentDesk desk, MockSessions sessions, AssessmentTexts texts, Grading grading) {
        return new AssessmentWords(desk, sessions, texts, grading);
    }

    @Bean
    MemberData forgottenAssessments(Assessments assessments, AssessmentOffers offers) {
        return member -> {
            assessments.forget(member);
            offers.forget(member);
        };
    }

    @Bean
    CollectionIndexes assessmentIndexes() {
        return CollectionIndexes.of(Assessments.COLLECTION)
                .index("memberId", "startedAt")
                .index("nextFireAt");
    }

    @Bean
    CollectionIndexes assessmentHabitIndexes() {
        return CollectionIndexes.of(HABITS).index("nextFireAt");
    }

    @Bean
    Naming assessmentNaming() {
        return Naming.of(Assessments.COLLECTION, Naming.Second.STAYS)
                .members("memberId")
                .groups("groupId");
    }

    @Bean
    Naming assessmentHabitNaming() {
        return Naming.of(HABITS, Naming.Second.GOES).members("_id").groups("groupId");
    }

    /** What is still to be asked is nobody's to take along. */
    @Bean
    OwnRecords ownAssessments() {
        return new OwnRecords(
                Assessments.COLLECTION,
                "memberId",
                Set.of(
                        "_class",
                        "paper",
                        "heard",
                        "written",
                        "early",
                        "act",
                        "said",
                        "claims",
                        "attempt",
                        "heldUntil",
                        "nextFireAt",
                        "version",
                        "since"));
    }

    @Bean
    OwnRecords ownAssessmentHabit() {
        return new OwnRecords(HABITS, "_id", Set.of("_class", "nextFireAt", "tried"));
    }
}
