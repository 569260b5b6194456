package dev.whetstone.mock.assessment;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.grading.Grading;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.spoken.SpokenMove;
import java.time.Instant;
import org.springframework.dao.DataAccessException;

/**
 * Takes what a member says to the bot alone while an assessment of theirs runs: it belongs to the question that is open. A mock
 * interview comes first, because a partner waits there. A message that only names the button presses it.
 */
record AssessmentWords(AssessmentDesk desk, MockSessions sessions, AssessmentTexts texts, Grading grading)
        implements DirectListener {

    @Override
    public boolean heard(String key, MemberRef author, String text, Instant at) {
        try {
            return desk.members()
                    .idOf(author)
                    .filter(member -> !isInSession(member))
                    .flatMap(member -> desk.assessments().running(member))
                    .filter(running -> taken(running, key, text, at))
                    .isPresent();
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    @Override
    public boolean changed(String key, String revision, MemberRef author, String text, Instant at) {
        return rewritten(author, key + ":" + revision, Drafting.Part.changed(key, text, at));
    }

    @Override
    public boolean takenBack(String key, MemberRef author, Instant at) {
        return rewritten(author, key + ":deleted", Drafting.Part.changed(key, "", at));
    }

    /** Whatever else runs meanwhile: it is about what was taken here before. What is kept for a message still to come is nobody's yet. */
    private boolean rewritten(MemberRef author, String change, Drafting.Part to) {
        Instant now = desk.clock().instant();
        try {
            return desk.members()
                    .idOf(author)
                    .flatMap(member -> desk.assessments().running(member))
                    .flatMap(running ->
                            desk.assessments().change(running.id(), one -> new Drafting(one).rewrite(change, to, now)))
                    .filter(changed -> new Drafting(changed).knows(to.key()))
                    .isPresent();
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    private boolean isInSession(String member) {
        return sessions.openOf(member).stream().anyMatch(session -> session.state() == MockSession.State.RUNNING);
    }

    private boolean taken(Assessment running, String key, String text, Instant at) {
        Instant now = desk.clock().instant();
        boolean presses = isNext(text) && !texts.isAnsweredBy(running, grading, text);
        return new Drafting(running).knows(key)
                || desk.assessments()
                        .change(
                                running.id(),
                                one -> (presses && one.current() == running.current())
                                        ? new Drafting(one).press(key, now)
                                        : new Drafting(one).hear(key, text, at, now))
                        .isPresent();
    }

    private static boolean isNext(String text) {
        return SpokenMove.of(text).filter(SpokenMove.NEXT::equals).isPresent();
    }
}
