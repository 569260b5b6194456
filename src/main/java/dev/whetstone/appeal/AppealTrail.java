package dev.whetstone.appeal;

import dev.whetstone.answer.AnswerFollower;
import dev.whetstone.answer.Judgements;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** What ends or empties appeals from elsewhere: an edit of the answer, and a person who wants to be forgotten. */
record AppealTrail(Appeals appeals, Judgements judgements, Members members, Clock clock)
        implements AnswerFollower, MemberData {

    /** Who goes on writing after an appeal shows something else than what was appealed for. */
    @Override
    public void changed(String roundId, String memberId, Instant at) {
        appeals.openOf(roundId, memberId).stream()
                .filter(appeal -> appeal.at().isBefore(at))
                .forEach(appeal -> appeals.change(appeal.id(), current -> current.withdraw(clock.instant())));
    }

    @Override
    public void forget(String memberId) {
        appeals.forgetAuthor(memberId);
        Set<String> names = members.find(memberId).map(Person::names).orElse(Set.of(memberId));
        appeals.naming(names).forEach(appeal -> forget(appeal, names));
    }

    /** The words go last from where they came from, so that a second try finds them again. */
    private void forget(Appeal appeal, Set<String> names) {
        String before = reason(appeal);
        Instant now = clock.instant();
        appeal.forget(names, now);
        if (!before.equals(reason(appeal))) {
            judgements.rephrase(appeal.roundId(), appeal.memberId(), appeal.digest(), before, reason(appeal));
        }
        appeals.change(appeal.id(), current -> current.forget(names, now));
    }

    private static String reason(Appeal appeal) {
        return appeal.outcome().map(AppealVotes.Outcome::reason).orElse("");
    }
}
