package dev.whetstone.mock.session;

import dev.whetstone.mock.session.MockSession.State;
import dev.whetstone.mock.spoken.SpokenMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes what members write while a session runs: passes it on where they do not see each other's words, and the candidate's to graders. */
record Hearing(MockSession session) {

    /** As many messages of members are known again when they are told twice. */
    private static final int REMEMBERED = 60;

    private EarlyChanges early() {
        return new EarlyChanges(session);
    }

    private Outbox outbox() {
        return new Outbox(session);
    }

    /**
     * How a message reads now.
     *
     * @param key of the message as it was heard
     * @param revision tells one change from another
     * @param text empty where its author took it back
     * @param at when it was changed
     */
    record Change(String key, String revision, String text, Instant at) {

        static Change takenBack(String key, Instant at) {
            return new Change(key, "deleted", "", at);
        }

        boolean isGone() {
            return text.isEmpty();
        }
    }

    boolean knows(String key) {
        return session.heard.contains(key);
    }

    /**
     * Passes on what a member wrote to the bot alone at a moment of the platform's clock, once for each key, and as it reads since a
     * change that was told before it.
     */
    boolean hear(String memberId, String key, String text, Instant at, Instant now) {
        return remembered(memberId, key, now, seat -> {
            if (session.place().isPresent()) {
                tell(seat, text);
                return;
            }
            Change reads = early().of(key).orElseGet(() -> new Change(key, "", text, at));
            if (!reads.isGone()) {
                pass(Cue.Kind.LINE, seat, reads.text());
            }
            heardAs(seat, reads);
        });
    }

    /** What was deleted before it came counts for nothing. */
    private void heardAs(Seat seat, Change reads) {
        if (!reads.revision().isEmpty()) {
            heard(reads.key() + ":" + reads.revision());
            early().drop(reads.key());
        }
        if (reads.isGone()) {
            note(new Written(reads.key(), part(), List.of(), reads.at()));
        } else {
            tried(seat, reads.key(), reads.text(), reads.at());
        }
    }

    /** Nobody hears what is written there while the session is in a place; an interviewer may have meant a button. */
    private void tell(Seat seat, String text) {
        if (leads(seat) && SpokenMove.of(text).isPresent()) {
            outbox().add(seat.memberId(), Cue.Kind.SPOKEN, seat.memberId(), text);
        } else {
            new Venue(session).point(seat.memberId());
        }
    }

    /**
     * Passes on how something that was passed on reads now, once for each revision, and has it graded anew while its part runs; what
     * was said elsewhere or before is nobody's, and so is a change that a later one overtook. What was not heard yet is kept until it is.
     */
    boolean again(String memberId, Change change, Instant now) {
        if (session.place().isPresent()) {
            return false;
        }
        if (!knows(change.key())) {
            return early().keep(memberId, change);
        }
        boolean overtaken =
                known(change.key()).filter(one -> one.at().isAfter(change.at())).isPresent();
        return !overtaken
                && remembered(memberId, change.key() + ":" + change.revision(), now, seat -> {
                    pass(change.isGone() ? Cue.Kind.TAKEN_BACK : Cue.Kind.CHANGED, seat, change.text());
                    retried(seat, change);
                });
    }

    private void pass(Cue.Kind kind, Seat seat, String text) {
        session.others(seat.memberId()).forEach(other -> outbox().add(other, kind, seat.memberId(), text));
    }

    /**
     * Takes what a member wrote in the place, or changed there, which the others see there, once for each key; what is told behind a
     * later change of it is known better.
     */
    boolean overhear(String memberId, Change said, Instant now) {
        String key = said.key();
        return session.place().isPresent()
                && remembered(memberId, key, now, seat -> {
                    Optional<Written> before = known(key);
                    Optional<Written> ahead = session.written.stream()
                            .filter(one -> one.key().startsWith(key + ":"))
                            .findFirst();
                    if (before.isPresent()) {
                        if (!before.get().at().isAfter(said.at())) {
                            retried(seat, new Change(before.get().key(), key, said.text(), said.at()));
                        }
                    } else if (ahead.isPresent()) {
                        rename(ahead.get(), key);
                    } else {
                        heardAs(seat, early().of(key).orElse(said));
                    }
                });
    }

    private void rename(Written ahead, String key) {
        session.written =
                session.written.stream().filter(one -> !one.equals(ahead)).toList();
        note(new Written(key, ahead.part(), ahead.numbers(), ahead.at()));
    }

    /** Drops what a member had written in the place, once, or will be heard to have. */
    boolean overlook(String memberId, String key, Instant now) {
        Change gone = Change.takenBack(key, now);
        if (session.place().isEmpty()) {
            return false;
        }
        return known(key).isPresent()
                ? remembered(memberId, key + ":" + gone.revision(), now, seat -> retried(seat, gone))
                : early().keep(memberId, gone);
    }

    private Optional<Written> known(String key) {
        return session.written.stream().filter(one -> one.is(key)).findFirst();
    }

    private boolean remembered(String memberId, String key, Instant now, Consumer<Seat> take) {
        Optional<Seat> seat = session.seatOf(memberId);
        if (session.state != State.RUNNING || seat.isEmpty() || session.heard.contains(key)) {
            return false;
        }
        heard(key);
        take.accept(seat.get());
        outbox().wake(now);
        return true;
    }

    private void heard(String key) {
        session.heard = Stream.concat(session.heard.stream(), Stream.of(key))
                .skip(Math.max(0, session.heard.size() + 1 - REMEMBERED))
                .toList();
    }

    /** What was written before counts no more, and what stands there now is graded; of a part that is over everything stays. */
    private void retried(Seat seat, Change change) {
        Optional<Written> before = known(change.key());
        boolean over = before.map(Written::part).filter(part -> part != part()).isPresent();
        if (over) {
            alone(seat, Cue.Kind.TOO_LATE);
            return;
        }
        before.ifPresent(this::withdraw);
        if (change.isGone()) {
            alone(seat, Cue.Kind.TAKEN_BACK);
            note(new Written(change.key(), part(), List.of(), change.at()));
        } else {
            tried(seat, change.key(), change.text(), change.at());
        }
    }

    private void alone(Seat seat, Cue.Kind kind) {
        if (session.isAlone()) {
            outbox().add(seat.memberId(), kind, seat.memberId(), "");
        }
    }

    private void tried(Seat seat, String key, String text, Instant at) {
        List<Integer> numbers = new ArrayList<>();
        if (leads(seat) && SpokenMove.of(text).isPresent()) {
            outbox().add(seat.memberId(), Cue.Kind.SPOKEN, seat.memberId(), text);
            numbers.add(session.lastCue);
        } else if (seat.role() == Seat.Role.CANDIDATE) {
            String reader = session.who(Seat.Role.INTERVIEWER).orElse(seat.memberId());
            outbox().add(reader, Cue.Kind.TRIAL, seat.memberId(), text);
            numbers.add(session.lastCue);
            if (session.isAlone()) {
                outbox().add(reader, Cue.Kind.ANSWERED, seat.memberId(), text);
                numbers.add(session.lastCue);
            }
        }
        note(new Written(key, part(), numbers, at));
    }

    private boolean leads(Seat seat) {
        return session.isAlone() || seat.role() == Seat.Role.INTERVIEWER;
    }

    private int part() {
        return session.course().map(Course::part).orElse(0);
    }

    private void note(Written one) {
        List<Written> all = new ArrayList<>(session.written);
        all.removeIf(before -> before.key().equals(one.key()));
        all.add(one);
        session.written = all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
    }

    /** Nothing of what was said of it counts any more, whenever it comes. */
    private void withdraw(Written before) {
        List<Integer> numbers = before.numbers();
        Set<Integer> all = new LinkedHashSet<>(session.withdrawn);
        all.addAll(numbers);
        session.withdrawn = all;
        session.cues = session.cues.stream()
                .filter(cue -> !numbers.contains(cue.number()))
                .toList();
        session.results = session.results.stream()
                .filter(result -> !numbers.contains(result.number()))
                .toList();
        session.remarks = session.remarks.stream()
                .map(remark -> numbers.contains(remark.number()) ? silent(remark) : remark)
                .toList();
    }

    /** That an answer was read which does not count any more. */
    static MockSession.Remark silent(MockSession.Remark remark) {
        return new MockSession.Remark(remark.part(), remark.number(), remark.reader(), "", "");
    }
}
