package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** Takes what members write in a session's place while it runs, which nobody needs a copy of; what others write there is nothing. */
record PlaceWords(MockSessions sessions, Members members, Clock clock) implements PlaceListener {

    @Override
    public boolean said(ChannelRef place, String key, MemberRef author, String text, Instant at) {
        try {
            List<MockSession> held = sessions.heldIn(place);
            Hearing.Change change = new Hearing.Change(key, "", SessionWords.cut(text), at);
            held.stream().filter(PlaceWords::isOn).forEach(session -> take(session, change, author));
            return !held.isEmpty();
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    @Override
    public void takenBack(ChannelRef place, String key, MemberRef author, Instant at) {
        Instant now = clock.instant();
        try {
            members.idOf(author)
                    .ifPresent(member -> sessions.heldIn(place).stream()
                            .filter(PlaceWords::isOn)
                            .forEach(session -> {
                                var unused = sessions.change(
                                        session.id(), current -> new Hearing(current).overlook(member, key, now));
                            }));
        } catch (DataAccessException away) {
            throw new ChatInbox.InboxUnavailableException(away);
        }
    }

    @Override
    public void lost(ChannelRef place) {
        Instant now = clock.instant();
        sessions.heldIn(place).stream()
                .filter(PlaceWords::isOn)
                .map(MockSession::id)
                .forEach(id -> {
                    var unused = sessions.change(id, session -> new Venue(session).lose(now));
                });
    }

    private static boolean isOn(MockSession session) {
        return session.state() == MockSession.State.RUNNING && session.place().isPresent();
    }

    private void take(MockSession on, Hearing.Change said, MemberRef author) {
        Instant now = clock.instant();
        members.idOf(author).ifPresent(member -> {
            var unused = sessions.change(on.id(), session -> new Hearing(session).overhear(member, said, now));
        });
    }
}
