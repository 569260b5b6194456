package dev.whetstone.mock.session;

import dev.whetstone.mock.session.MockSession.State;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes what members write while a session runs: passes it on where they do not see each other's words, and the candidate's to graders. */
record Hearing(MockSession session) {

    /** As many messages of members are known again when they are told twice. */
    private static final int REMEMBERED = 60;

    private Outbox outbox() {
        return new Outbox(session);
    }

    /** Passes on what a member wrote to the bot alone, once for each key. */
    boolean hear(String memberId, String key, String text, Instant now) {
        return remembered(memberId, key, now, seat -> {
            if (session.place().isPresent()) {
                new Venue(session).point(memberId);
                return;
            }
            pass(Cue.Kind.LINE, seat, text);
        });
    }

    /** Passes on how something that was passed on reads now, once for each revision; what was said elsewhere or before is nobody's. */
    boolean again(String memberId, String key, String revision, String text, Instant now) {
        boolean known = session.heard.contains(key) && session.place().isEmpty();
        return known && remembered(memberId, key + ":" + revision, now, seat -> pass(Cue.Kind.CHANGED, seat, text));
    }

    private void pass(Cue.Kind kind, Seat seat, String text) {
        session.others(seat.memberId()).forEach(other -> outbox().add(other, kind, seat.memberId(), text));
        tried(seat, text);
    }

    /** Takes what a member wrote in the place, which the others see there, once for each key. */
    boolean overhear(String memberId, String key, String text, Instant now) {
        return session.place().isPresent() && remembered(memberId, key, now, seat -> tried(seat, text));
    }

    private boolean remembered(String memberId, String key, Instant now, Consumer<Seat> take) {
        Optional<Seat> seat = session.seatOf(memberId);
        if (session.state != State.RUNNING || seat.isEmpty() || session.heard.contains(key)) {
            return false;
        }
        session.heard = Stream.concat(session.heard.stream(), Stream.of(key))
                .skip(Math.max(0, session.heard.size() + 1 - REMEMBERED))
                .toList();
        take.accept(seat.get());
        outbox().wake(now);
        return true;
    }

    private void tried(Seat seat, String text) {
        if (seat.role() == Seat.Role.CANDIDATE) {
            String reader = session.who(Seat.Role.INTERVIEWER).orElse(seat.memberId());
            outbox().add(reader, Cue.Kind.TRIAL, seat.memberId(), text);
            if (session.isAlone()) {
                outbox().add(reader, Cue.Kind.ANSWERED, seat.memberId(), text);
            }
        }
    }

    /** Notes what a language model remarked, once for each answer, and asks on while the part runs. */
    boolean remark(MockSession.Remark remark, Instant now) {
        boolean known = session.remarks.stream().anyMatch(before -> before.number() == remark.number());
        if (known || !session.isAlone() || session.state != State.RUNNING) {
            return false;
        }
        session.remarks =
                Stream.concat(session.remarks.stream(), Stream.of(remark)).toList();
        boolean runs = session.course()
                .filter(course -> course.part() == remark.part())
                .isPresent();
        if (runs && !remark.question().isEmpty()) {
            session.seats.forEach(
                    seat -> outbox().add(seat.memberId(), Cue.Kind.FOLLOW_UP, remark.reader(), remark.question()));
            outbox().wake(now);
        }
        return true;
    }
}
