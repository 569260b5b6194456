package dev.whetstone.reminder;

import dev.whetstone.answer.AnswerStatus;
import dev.whetstone.group.Members;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a member still owes an answer to. */
record OwedRounds(Rounds rounds, Members members, AnswerStatus answers, QuestionBank bank) {

    /** More than anybody has open at a time. */
    private static final int MOST = 50;

    /** Open rounds of all their groups without an answer, the one that closes first at the head. */
    List<Round> of(String memberId, Instant now) {
        return members.groupsOf(memberId).stream()
                .flatMap(group -> rounds.of(group, Round.State.OPEN, MOST).stream())
                .filter(round -> round.closesAt().isAfter(now) && !answers.isDone(round, memberId))
                .sorted(Comparator.comparing(Round::closesAt).thenComparing(Round::id))
                .limit(MOST)
                .toList();
    }

    /** Who owes nothing of the round any more. */
    Set<String> done(Round round) {
        return answers.done(round);
    }

    boolean isOwed(Round round, String memberId) {
        return !answers.isDone(round, memberId);
    }

    /** Whether all of these rounds stayed without an answer. */
    boolean ignored(List<String> roundIds, String memberId) {
        return roundIds.stream()
                .flatMap(id -> rounds.find(id).stream())
                .noneMatch(round -> answers.isDone(round, memberId));
    }

    String title(Round round) {
        return bank.title(round.questionId());
    }
}
