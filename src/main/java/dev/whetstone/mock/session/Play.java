package dev.whetstone.mock.session;

import dev.whetstone.mock.session.MockSession.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The moves that members make from the hour a session starts to the end of its feedback. Each is decided on the session as it is
 * stored and says whether it changed anything; a move that is about a part names it, so that of two presses for the same part one
 * counts.
 */
public record Play(MockSession session) {

    private Outbox outbox() {
        return new Outbox(session);
    }

    private Venue venue() {
        return new Venue(session);
    }

    private List<String> all() {
        return venue().all();
    }

    private void now(Instant at) {
        outbox().wake(at);
    }

    /** Says that a member is here; with the last of the two the first part begins. */
    public boolean arrive(String memberId, List<Integer> minutes, Instant now) {
        boolean expected =
                session.state == State.CONFIRMED && session.seatOf(memberId).isPresent();
        if (!expected || session.here.contains(memberId)) {
            return false;
        }
        session.here = Agreement.with(session.here, memberId);
        if (session.here.containsAll(session.players())) {
            session.state = State.RUNNING;
            session.cues = List.of();
            session.course = Course.begin(minutes, !session.isAlone(), now);
            if (session.isAlone()) {
                outbox().add(all(), Cue.Kind.VOICE);
            } else {
                venue().seek();
            }
            venue().announce();
        } else if (session.waited) {
            outbox().add(List.of(memberId), Cue.Kind.WAITING);
        }
        now(now);
        return true;
    }

    /** Ends a part before its time. */
    public boolean next(int part, Instant now) {
        if (!runs(part)) {
            return false;
        }
        advance(now);
        return true;
    }

    void advance(Instant now) {
        Course course = running();
        outbox().moveOn();
        if (course.isLast()) {
            finish(now);
            return;
        }
        session.course = course.next(now);
        if (session.course.part() == course.swapAt()) {
            session.seats = session.seats.stream().map(Seat::changed).toList();
            session.changed = true;
        }
        venue().announce();
        now(now);
    }

    /** Makes a move that words asked for, once however often it is tried to say so; false if it changes nothing. */
    public boolean spoken(Cue cue, Predicate<Play> move) {
        boolean made = !session.hasPressed(cue) && move.test(this);
        session.lastSpoken = made ? cue.number() : session.lastSpoken;
        return made;
    }

    /** Five minutes more for the part that runs; false if it had enough of them. */
    public boolean more(int part, Instant now) {
        Optional<Course> longer = runs(part) ? running().longer() : Optional.empty();
        longer.ifPresent(course -> {
            session.course = course;
            outbox().moveOn();
            outbox().add(venue().everybody(), Cue.Kind.MORE);
            now(now);
        });
        return longer.isPresent();
    }

    /** Stops the clock; false if it stands. */
    public boolean pause(int part, Instant now) {
        if (!runs(part) || running().isPaused()) {
            return false;
        }
        session.course = running().pause(now);
        outbox().add(venue().everybody(), Cue.Kind.PAUSED);
        now(now);
        return true;
    }

    /** Lets the clock go on; false if it does. */
    public boolean resume(int part, Instant now) {
        if (!runs(part) || !running().isPaused()) {
            return false;
        }
        session.course = running().resume(now);
        outbox().add(venue().everybody(), Cue.Kind.RESUMED);
        now(now);
        return true;
    }

    /** Roles change with the next part: whoever saw this part's script does not answer it. */
    public boolean swap(int part, Instant now) {
        if (!runs(part) || running().isLast() || running().swapAt() == part + 1) {
            return false;
        }
        session.course = running().swapNext();
        outbox().add(venue().everybody(), Cue.Kind.SWAP);
        now(now);
        return true;
    }

    /** Ends the session with the part that runs. */
    public boolean end(int part, Instant now) {
        if (!runs(part)) {
            return false;
        }
        finish(now);
        return true;
    }

    /** Notes a point as met by the candidate, or takes that back. */
    public boolean tick(MockSession.Tick tick) {
        if (!runs(tick.part())) {
            return false;
        }
        List<MockSession.Tick> ticks = new ArrayList<>(session.ticks);
        if (!ticks.remove(tick)) {
            ticks.add(tick);
        }
        session.ticks = ticks;
        return true;
    }

    /** Notes what a grader said, once for each answer, unless that was changed or taken back meanwhile. */
    boolean result(MockSession.Result result) {
        boolean known = session.results.stream().anyMatch(one -> one.number() == result.number());
        if (known || session.withdrawn.contains(result.number())) {
            return false;
        }
        session.results =
                Stream.concat(session.results.stream(), Stream.of(result)).toList();
        return true;
    }

    private void finish(Instant now) {
        outbox().moveOn();
        session.state = State.FEEDBACK;
        session.endedAt = now;
        session.early = List.of();
        venue().leave();
        outbox().add(all(), Cue.Kind.OVER);
        now(now);
    }

    /** Notes that a member sent feedback; with the last one everybody can read it. Whoever plays alone can look back again. */
    boolean sent(String memberId, Instant now) {
        boolean alone = session.isAlone();
        boolean open = session.state == State.FEEDBACK || (alone && session.state == State.DONE);
        if (!open || session.seatOf(memberId).isEmpty() || (!alone && session.sent.contains(memberId))) {
            return false;
        }
        session.sent = Agreement.with(session.sent, memberId);
        if (alone) {
            outbox().add(all(), Cue.Kind.RELEASED);
            now(now);
        } else {
            releaseIfAllSent(now);
        }
        return true;
    }

    /** Whoever is missing is waited for. */
    void releaseIfAllSent(Instant now) {
        if (session.sent.containsAll(all())) {
            release(now);
        }
    }

    /** A day after the end: it can be read by now; whoever plays alone and looked back at once is asked to do it again. */
    void dayAfter(Instant now) {
        if (session.isAlone() && !session.sent.isEmpty()) {
            session.state = State.DONE;
            outbox().add(all(), Cue.Kind.DAY_AFTER);
            now(now);
        } else {
            release(now);
        }
    }

    private void release(Instant now) {
        session.state = State.DONE;
        outbox().add(all(), Cue.Kind.RELEASED);
        now(now);
    }

    /** Notes what a language model remarked, once for each answer, and asks on while the part runs. */
    boolean remark(MockSession.Remark said, Instant now) {
        MockSession.Remark remark = session.withdrawn.contains(said.number()) ? Hearing.silent(said) : said;
        boolean known = session.remarks.stream().anyMatch(before -> before.number() == remark.number());
        if (known || !session.isAlone() || session.state != State.RUNNING) {
            return false;
        }
        session.remarks =
                Stream.concat(session.remarks.stream(), Stream.of(remark)).toList();
        if (runs(remark.part()) && !remark.question().isEmpty()) {
            session.seats.forEach(
                    seat -> outbox().add(seat.memberId(), Cue.Kind.FOLLOW_UP, remark.reader(), remark.question()));
            outbox().wake(now);
        }
        return true;
    }

    private boolean runs(int part) {
        return session.state == State.RUNNING && running().part() == part;
    }

    private Course running() {
        return session.course().orElseThrow();
    }
}
