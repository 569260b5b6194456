package dev.whetstone.mock.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How messages read that were changed or taken back before they were heard; of too many the oldest are dropped. */
record EarlyChanges(MockSession session) {

    private static final int MOST = 20;

    Optional<Hearing.Change> of(String key) {
        return session.early.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    void drop(String key) {
        session.early =
                session.early.stream().filter(one -> !one.key().equals(key)).toList();
    }

    /** Keeps how a message reads; false if a later change of it is known, or it is none of a session that runs. */
    boolean keep(String memberId, Hearing.Change change) {
        boolean overtaken =
                of(change.key()).filter(one -> !one.at().isBefore(change.at())).isPresent();
        if (overtaken
                || session.state != MockSession.State.RUNNING
                || session.seatOf(memberId).isEmpty()) {
            return false;
        }
        drop(change.key());
        List<Hearing.Change> all =
                Stream.concat(session.early.stream(), Stream.of(change)).toList();
        session.early = all.subList(Math.max(0, all.size() - MOST), all.size());
        return true;
    }
}
