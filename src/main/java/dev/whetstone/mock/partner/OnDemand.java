package dev.whetstone.mock.partner;

import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pairing.Level;
import dev.whetstone.mock.pairing.Matchmaker;
import dev.whetstone.mock.pairing.Pair;
import dev.whetstone.mock.pairing.PairCandidate;
import dev.whetstone.mock.pairing.PairScript;
import dev.whetstone.mock.pairing.Past;
import dev.whetstone.mock.pairing.Span;
import dev.whetstone.mock.pairing.Starts;
import dev.whetstone.mock.pairing.Wishes;
import dev.whetstone.mock.proposal.Proposal;
import dev.whetstone.mock.proposal.Proposals;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.scenario.Scenario;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A session as soon as possible: proposed at once, with the caller's yes, to one member or to the best partner there is. */
final class OnDemand {

    private static final Duration WAY = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final int MOST_OPEN = 3;

    private final PoolRoster roster;
    private final Proposals proposals;
    private final ScriptPicker scripts;
    private final Clock clock;

    OnDemand(PoolRoster roster, Proposals proposals, ScriptPicker scripts, Clock clock) {
        this.roster = roster;
        this.proposals = proposals;
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * What a member asks for.
     *
     * @param call the id of the call, the same when it is delivered twice
     * @param other the one who is asked, empty for whoever has time
     */
    record Request(String call, StudyGroup group, Member caller, Optional<Member> other, Optional<Scenario> scenario) {}

    Reply ask(Request request) {
        Instant now = clock.instant();
        Instant soon = Starts.roundedUp(now.plus(WAY));
        String id = id(request);
        List<MockSession> open = roster.sessions().openOf(request.caller().id());
        if (open.stream()
                        .filter(one -> !one.id().equals(id) && one.state() != MockSession.State.FEEDBACK)
                        .count()
                >= MOST_OPEN) {
            return Reply.say("You have %d mock interviews ahead already; hold one of them first, or call one off."
                    .formatted(MOST_OPEN));
        }
        if (roster.sessions().isBusy(request.caller().id(), id, soon)) {
            return Reply.say(
                    "You have a mock interview of your own then, so nobody was asked; `/prep mock status` shows it.");
        }
        if (!scripts.hasAny()) {
            return Reply.say("There are no scenarios to play, so nothing was changed.");
        }
        Span right = new Span(soon, soon.plus(LONGEST));
        Matchmaker pairing = new Matchmaker(choice(request, now));
        PairCandidate caller = somebody(request.caller().id(), right);
        Optional<Pair> pair = request.other().isPresent()
                ? named(request, request.other().get(), caller, pairing, right)
                : best(request, caller, pairing, right, now);
        return pair.map(found -> propose(id, request, found, now)).orElseGet(() -> Reply.say(none(request)));
    }

    private static String id(Request request) {
        return Proposal.idOnDemand(request.group().id(), request.call());
    }

    private PairScript.Choice choice(Request request, Instant now) {
        LocalDate date = request.group().cadence().dateOf(now);
        return request.scenario()
                .<PairScript.Choice>map(scenario ->
                        (one, other) -> new PairScript(scenario.id(), Duration.ofMinutes(scenario.minutes())))
                .orElseGet(() -> scripts.of(request.group(), date));
    }

    private String none(Request request) {
        return request.other()
                .map(other ->
                        "**%s** is not in this group, has another session then, or it would take more than an hour; nobody was asked."
                                .formatted(Markdown.escape(new NamedMember(roster.members())
                                        .called(request.group().id(), other))))
                .orElse(
                        "Nobody in the pool has time right now, so nobody was asked. `/prep mock alone` plays one with me, and"
                                + " `/prep mock now @member` asks somebody all the same.");
    }

    private static PairCandidate somebody(String id, Span free) {
        Wishes all = new Wishes(EnumSet.allOf(Seat.Role.class), Set.of(), Level.MEDIUM);
        return new PairCandidate(id, List.of(free), all, new Past(Map.of(), 0, false, 0, Map.of()));
    }

    /** Whoever is asked by name may be asked at any hour; they need not say yes. */
    private Optional<Pair> named(Request request, Member other, PairCandidate caller, Matchmaker pairing, Span right) {
        boolean busy = roster.sessions().isBusy(other.id(), id(request), right.from());
        boolean isMember = roster.members()
                .inGroup(request.group().id(), List.of(other.id()))
                .contains(other.id());
        return busy || !isMember ? Optional.empty() : pairing.pair(caller, somebody(other.id(), right));
    }

    /** Of those whose hours have room for it now, the one pairing would choose. */
    private Optional<Pair> best(Request request, PairCandidate caller, Matchmaker pairing, Span right, Instant now) {
        List<PairCandidate> there = roster.of(request.group(), right, now).stream()
                .filter(place -> !place.isTaken()
                        && !place.entry().memberId().equals(request.caller().id()))
                .map(PoolRoster.Place::candidate)
                .toList();
        return pairing.best(caller, there);
    }

    private Reply propose(String id, Request request, Pair pair, Instant now) {
        Instant start = pair.starts().get(0);
        String other = pair.candidate().id().equals(request.caller().id())
                ? pair.interviewer().id()
                : pair.candidate().id();
        List<Instant> starts = Stream.concat(
                        Stream.of(start), common(request, other, pair.script().length(), now).stream())
                .distinct()
                .limit(Starts.MOST)
                .sorted()
                .toList();
        MockSession session = MockSession.propose(
                id, request.group().id(), pair.script().scenarioId(), pair.seats(), start, start.plus(LATE));
        boolean unused = new Agreement(session).confirm(request.caller().id());
        proposals.open(
                session, Proposal.of(id, request.group().id(), pair.script().scenarioId(), pair.seats(), starts, now));
        String name = new NamedMember(roster.members())
                .called(request.group().id(), other)
                .orElse("somebody");
        long minutes = Math.max(1, Duration.between(now, start).toMinutes());
        return Reply.say(
                "I ask **%s** now and tell you what they say. It would start in %d minute%s; I write to both of you then."
                        .formatted(Markdown.escape(name), minutes, minutes == 1 ? "" : "s"));
    }

    /** Other times for it, if both have told their hours. */
    private List<Instant> common(Request request, String other, Duration length, Instant now) {
        Span week = new Span(now.plus(DAY), now.plus(WEEK));
        List<List<Span>> free = roster.of(request.group(), week, now).stream()
                .map(PoolRoster.Place::candidate)
                .filter(one -> one.id().equals(other)
                        || one.id().equals(request.caller().id()))
                .map(PairCandidate::free)
                .toList();
        return free.size() == 2 ? Starts.of(free, length) : List.of();
    }
}
