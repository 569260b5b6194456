package dev.whetstone.answer;

import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Groups;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.CollectionIndexes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    Answers answers(MongoTemplate mongo) {
        return new Answers(mongo);
    }

    @Bean
    Points points(Ledger ledger, Rounds rounds, Members members, Clock clock, Answers answers) {
        return new Points(ledger, rounds, members, clock, answers);
    }

    @Bean
    Feedback feedback(ChatPlatforms platforms) {
        return new Feedback(platforms);
    }

    @Bean
    RoundFinder roundFinder(Rounds rounds, Groups groups) {
        return new RoundFinder(rounds, groups);
    }

    @Bean
    AnswerService answerService(
            RoundFinder rounds,
            QuestionBank bank,
            Members members,
            Answers answers,
            Grading grading,
            Points points,
            Feedback feedback,
            Clock clock) {
        GradingSteps steps = new GradingSteps(answers, grading, points, feedback);
        return new AnswerService(rounds, bank, members, answers, grading, steps, feedback, clock);
    }

    @Bean
    RoundFollower answerReveal(Answers answers, Members members, Backlog backlog, Feedback feedback) {
        return new AnswerReveal(answers, members, backlog, feedback);
    }

    @Bean
    AnswerStatus answerStatus(Answers answers) {
        return new AnswerStatus(answers);
    }

    @Bean
    MemberData forgetAnswers(Answers answers) {
        return answers::forget;
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
    Submissions submissions(ChatInbox inbox) {
        return new Submissions(inbox);
    }

    @Bean
    Action answerButton(OpenRounds rounds) {
        return new AnswerActions.OpenForm(rounds);
    }

    @Bean
    Action answerForm(OpenRounds rounds, Submissions submissions) {
        return new AnswerActions.SendForm(rounds, submissions);
    }

    @Bean
    Action chooseButton(OpenRounds rounds, Submissions submissions) {
        return new AnswerActions.Choose(rounds, submissions);
    }

    @Bean
    Command answerCommand(OpenRounds rounds, Submissions submissions) {
        return new AnswerActions.AnswerCommand(rounds, submissions);
    }

    @Bean
    HelpActions.Hint hint(OpenRounds rounds, Answers answers, Members members) {
        return new HelpActions.Hint(rounds, answers, members);
    }

    @Bean
    HelpActions.Show show(OpenRounds rounds, Answers answers, Members members, Points points) {
        return new HelpActions.Show(rounds, answers, members, points);
    }

    @Bean
    Action readAnswers(OpenRounds rounds, Answers answers, Members members) {
        return new PeerActions.Read(rounds, answers, members);
    }

    @Bean
    Action helpfulButton(OpenRounds rounds, Answers answers, Members members, Points points) {
        return new PeerActions.Helpful(rounds, answers, members, points);
    }

    @Bean
    Action scoreButton(OpenRounds rounds, Answers answers, Members members, GroupRights rights) {
        return new ScoreActions.OpenScore(rounds, answers, members, rights);
    }

    @Bean
    Action scoreForm(OpenRounds rounds, Answers answers, Members members, GroupRights rights, Points points) {
        return new ScoreActions.SendScore(rounds, answers, members, rights, points);
    }

    @Bean
    CollectionIndexes answerIndexes() {
        return CollectionIndexes.of("answers").index("roundId").index("memberId");
    }
}
