package dev.whetstone.mock.proposal;

import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at a proposal: lets it lapse when its time is over, and tells everybody what they do not know yet. */
final class ProposalSteps {

    private static final Duration CLAIMED = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofHours(1);

    private final Proposals proposals;
    private final MockSessions sessions;
    private final ProposalPost post;
    private final ProposalTexts texts;
    private final Clock clock;

    ProposalSteps(Proposals proposals, MockSessions sessions, ProposalPost post, ProposalTexts texts, Clock clock) {
        this.proposals = proposals;
        this.sessions = sessions;
        this.post = post;
        this.texts = texts;
        this.clock = clock;
    }

    void look(String id) {
        Instant now = clock.instant();
        Instant until = now.plus(CLAIMED);
        proposals
                .claim(id, now, until)
                .ifPresent(one -> proposals.next(id, until, step(one, now).orElse(null)));
    }

    /** When to look again; empty for never. */
    private Optional<Instant> step(Proposal one, Instant now) {
        if (one.isOfNobody()) {
            return one.members().stream()
                    .flatMap(member ->
                            post.tell(one, member, "nobody", reader -> texts.nobody(one, member), now).stream())
                    .min(Instant::compareTo);
        }
        Optional<MockSession> session = sessions.find(one.id()).map(found -> current(found, now));
        return session.flatMap(found -> switch (found.state()) {
            case PROPOSED -> asked(one, found, now);
            case CONFIRMED -> agreed(one, found, now);
            case MISSED -> over(one, found, now);
            default -> Optional.empty();
        });
    }

    /** The session after what its time, and who left the group, make of it. */
    private MockSession current(MockSession session, Instant now) {
        boolean waits = session.state() == MockSession.State.PROPOSED || session.state() == MockSession.State.CONFIRMED;
        List<String> seated = session.seats().stream().map(Seat::memberId).toList();
        Set<String> present = waits ? post.members().inGroup(session.groupId(), seated) : Set.copyOf(seated);
        Optional<String> gone =
                seated.stream().filter(id -> !present.contains(id)).findFirst();
        boolean late = session.state() == MockSession.State.PROPOSED
                && session.nextFireAt().filter(until -> !until.isAfter(now)).isPresent();
        if (gone.isEmpty() && !late) {
            return session;
        }
        return sessions.change(
                        session.id(),
                        found -> gone.isPresent()
                                ? without(found, gone.get())
                                : isLate(found, now) && new Agreement(found).lapse())
                .map(MockSessions.Changed::session)
                .orElse(session);
    }

    /** Who only watches is missed by nobody. */
    private static boolean without(MockSession session, String gone) {
        return new Agreement(session).excuse(gone) || new Agreement(session).decline(gone);
    }

    private static boolean isLate(MockSession session, Instant now) {
        return session.nextFireAt().filter(until -> !until.isAfter(now)).isPresent();
    }

    private Optional<Instant> asked(Proposal one, MockSession session, Instant now) {
        String what = "ask@" + session.startsAt().getEpochSecond();
        Stream<Instant> again = session.seats().stream()
                .map(Seat::memberId)
                .filter(member -> !session.confirmed().contains(member))
                .flatMap(member -> post
                        .tell(
                                one,
                                member,
                                what,
                                reader -> texts.ask(
                                        session, reader, one.times(member, "ask@") + one.times(member, "on@") > 0),
                                now)
                        .stream());
        return Stream.concat(again, Stream.concat(session.nextFireAt().stream(), Stream.of(now.plus(OFTEN))))
                .min(Instant::compareTo);
    }

    private Optional<Instant> agreed(Proposal one, MockSession session, Instant now) {
        String what = "on@" + session.startsAt().getEpochSecond();
        Optional<Instant> again = session.seats().stream()
                .map(Seat::memberId)
                .flatMap(member -> post
                        .tell(
                                one,
                                member,
                                what,
                                reader -> texts.on(session, reader, one.times(member, "on@"), now),
                                now)
                        .stream())
                .min(Instant::compareTo);
        return session.startsAt().isAfter(now)
                ? Stream.concat(again.stream(), Stream.of(session.startsAt(), now.plus(OFTEN)))
                        .min(Instant::compareTo)
                : again;
    }

    /** Who did not come to what was agreed is pairing's to know; anything else fell through, and who wants to goes on. */
    private Optional<Instant> over(Proposal one, MockSession session, Instant now) {
        List<String> players = session.seats().stream()
                .filter(seat -> seat.role() != Seat.Role.OBSERVER)
                .map(Seat::memberId)
                .toList();
        boolean isLeft = players.size() < Math.min(2, one.seats());
        boolean isLapsed = session.declinedBy().isEmpty() && !isLeft;
        if (one.fell() || (isLapsed && session.confirmed().containsAll(players))) {
            return Optional.empty();
        }
        List<String> willing = players.stream()
                .filter(id -> !session.declinedBy().filter(id::equals).isPresent())
                .filter(id -> !isLapsed || session.confirmed().contains(id))
                .toList();
        Optional<Instant> again = session.seats().stream()
                .map(Seat::memberId)
                .filter(id ->
                        !isLeft && !session.declinedBy().filter(id::equals).isPresent())
                .filter(id -> one.times(id, "") > 0 || session.confirmed().contains(id))
                .flatMap(id ->
                        post.tell(one, id, "off", reader -> texts.off(session, id, willing.contains(id)), now).stream())
                .min(Instant::compareTo);
        if (again.isEmpty()) {
            proposals.fell(one.id(), willing);
            post.groups().find(one.groupId()).ifPresent(group -> post.hours().hasten(group, now));
        }
        return again;
    }
}
