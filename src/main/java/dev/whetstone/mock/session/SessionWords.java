package dev.whetstone.mock.session;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.group.Members;
import dev.whetstone.mock.spoken.SpokenMove;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/** Takes what a member says to the bot alone while a session of theirs runs, and passes it on; one that waits for them begins with it. */
record SessionWords(MockSessions sessions, Scenarios scenarios, Members members, Clock clock)
        implements DirectListener {

    private static final int LONGEST = 6_000;

    @Override
    public boolean heard(String key, MemberRef author, String text, Instant at) {
        try {
            return taken(key, author, text, at);
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    @Override
    public boolean changed(String key, String revision, MemberRef author, String text, Instant at) {
        return again(author, new Hearing.Change(key, revision, cut(text), at));
    }

    @Override
    public boolean takenBack(String key, MemberRef author, Instant at) {
        return again(author, Hearing.Change.takenBack(key, at));
    }

    private boolean again(MemberRef author, Hearing.Change change) {
        try {
            Instant now = clock.instant();
            return members.idOf(author).stream()
                    .flatMap(member -> running(member)
                            .flatMap(running ->
                                    sessions
                                            .change(
                                                    running.id(),
                                                    session -> new Hearing(session).again(member, change, now))
                                            .stream()))
                    .anyMatch(changed -> changed.done() && new Hearing(changed.session()).knows(change.key()));
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    private Stream<MockSession> running(String member) {
        return sessions.openOf(member).stream().filter(session -> session.state() == MockSession.State.RUNNING);
    }

    private boolean taken(String key, MemberRef author, String text, Instant at) {
        return members.idOf(author).stream()
                .flatMap(member -> Stream.concat(
                        running(member).map(session -> passedOn(session, member, key, text, at)),
                        called(member, text).map(session -> begun(session, member))))
                .findFirst()
                .orElse(false);
    }

    /** Those that wait for the member: one with the bot alone for any word, one with others for the word that they are here. */
    private Stream<MockSession> called(String member, String text) {
        Instant now = clock.instant();
        return sessions.openOf(member).stream()
                .filter(session -> session.isAlone() || SpokenMove.isHere(text))
                .filter(session -> session.state() == MockSession.State.CONFIRMED && !now.isBefore(session.startsAt()));
    }

    /** Whoever says something to the bot that waits for them is here. */
    private boolean begun(MockSession called, String member) {
        return scenarios
                .find(called.scenarioId())
                .map(scenario ->
                        scenario.parts().stream().map(ScenarioPart::minutes).toList())
                .flatMap(minutes -> sessions.change(called.id(), session -> arrived(session, member, minutes)))
                .isPresent();
    }

    private boolean arrived(MockSession session, String member, List<Integer> minutes) {
        boolean known = session.here().contains(member);
        boolean came = new Play(session).arrive(member, minutes, clock.instant());
        if (session.state() == MockSession.State.CONFIRMED && (came || known)) {
            new Outbox(session).add(List.of(member), Cue.Kind.HERE);
            new Outbox(session).wake(clock.instant());
        }
        return came || known;
    }

    private boolean passedOn(MockSession running, String member, String key, String text, Instant at) {
        Instant now = clock.instant();
        return sessions.change(running.id(), session -> new Hearing(session).hear(member, key, cut(text), at, now))
                .filter(changed -> changed.session().state() == MockSession.State.RUNNING)
                .isPresent();
    }

    /** As much of a text as is kept. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
