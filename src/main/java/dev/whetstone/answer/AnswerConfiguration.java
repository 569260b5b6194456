package dev.whetstone.answer;

import dev.whetstone.attempt.Answers;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.feedback.Telling;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.group.notes.Letters;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.secondreader.SecondReader;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.Naming;
import dev.whetstone.storage.Once;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    Points points(Ledger ledger, Rounds rounds, Members members, Clock clock, Answers answers) {
        return new Points(ledger, rounds, members, clock, answers);
    }

    @Bean
    RoundFinder roundFinder(Rounds rounds, Groups groups, Backlog backlog) {
        return new RoundFinder(rounds, groups, backlog);
    }

    @Bean
    Judgements judgements(
            Answers answers, Points points, Feedback feedback, Clock clock, ObjectProvider<AnswerFollower> followers) {
        return new Judgements(answers, points, feedback, clock, followers);
    }

    @Bean
    AttemptGrading attemptGrading(
            Grading grading, List<GroupSamples> teachers, Optional<SecondReader> reader, Feedback feedback) {
        return new AttemptGrading(grading, teachers, reader, feedback);
    }

    @Bean
    GradingSteps gradingSteps(Answers answers, AttemptGrading attempts, Points points, Feedback feedback, Clock clock) {
        return new GradingSteps(answers, attempts, points, new Telling(feedback), clock);
    }

    @Bean
    SettledGrades settledGrades(Answers answers, Judgements judgements, GradingSteps steps, Letters letters) {
        return new SettledGrades(answers, judgements, steps, letters);
    }

    @Bean
    DueWork heardWork(
            Answers answers,
            Rounds rounds,
            QuestionBank bank,
            SettledGrades settled,
            @Qualifier("answerWorkers") Workers workers) {
        return new HeardWork(answers, rounds, bank, settled, workers);
    }

    @Bean
    @Primary
    AnswerService answerService(
            RoundFinder rounds, QuestionBank bank, Members members, GradingSteps steps, Clock clock) {
        return new AnswerService(rounds, bank, members, steps, clock);
    }

    @Bean
    AnswerChanges answerChanges(
            RoundFinder rounds, Members members, Answers answers, ObjectProvider<AnswerFollower> followers) {
        return new AnswerChanges(rounds, members, answers, followers);
    }

    @Bean
    Once misplacedAnswersHinted(MongoTemplate mongo, Clock clock) {
        return new Once(mongo, MisplacedAnswers.COLLECTION, clock);
    }

    @Bean
    ChannelTalk misplacedAnswers(
            Groups groups,
            Rounds rounds,
            QuestionBank bank,
            Letters letters,
            @Qualifier("misplacedAnswersHinted") Once hinted) {
        return new MisplacedAnswers(groups, rounds, bank, letters, hinted);
    }

    @Bean
    MemberData forgetMisplacedAnswers(@Qualifier("misplacedAnswersHinted") Once hinted, Members members) {
        return id -> members.find(id).ifPresent(member -> hinted.forget(member.identities()));
    }

    @Bean
    CollectionIndexes misplacedAnswerIndexes() {
        return CollectionIndexes.of(MisplacedAnswers.COLLECTION).index("person");
    }

    @Bean
    RoundFollower answerReveal(
            Answers answers, Members members, Backlog backlog, Feedback feedback, GradingSteps steps) {
        return new AnswerReveal(answers, members, backlog, feedback, steps);
    }

    @Bean
    AnswerStatus answerStatus(Answers answers) {
        return new AnswerStatus(answers);
    }

    @Bean
    MemberData forgetEvents(Members members, Backlog backlog) {
        return id -> members.find(id)
                .ifPresent(
                        member -> member.identities().forEach(identity -> backlog.forget(MemberRef.parse(identity))));
    }

    @Bean
    OpenRounds openRounds(Rounds rounds, Groups groups, Members members, Answers answers, QuestionBank bank) {
        return new OpenRounds(rounds, groups, members, answers, bank);
    }

    @Bean
    Naming misplacedAnswerNaming() {
        return Naming.of(MisplacedAnswers.COLLECTION, Naming.Second.GOES);
    }
}
