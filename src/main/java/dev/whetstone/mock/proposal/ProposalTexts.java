package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.mock.pool.MockPool;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a proposal reads to one of those it is for. */
record ProposalTexts(Scenarios scenarios, Members members, MockPool pool) {

    /**
     * Whom a message is for, and by whose clock.
     *
     * @param link the group's call, empty for none
     */
    record Reader(String member, ZoneId zone, String link) {}

    ChatMessage ask(MockSession session, Reader reader, boolean isMoved) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("%s **%s**, %s. %s%s"
                .formatted(
                        isMoved ? "Another time is proposed for the mock interview" : "A mock interview for you:",
                        title(session),
                        minutes(session),
                        with(session, reader.member()),
                        agreed(session))));
        blocks.add(new Block.Moment("It would start", session.startsAt(), reader.zone()));
        session.nextFireAt().ifPresent(until -> blocks.add(new Block.Moment("Please answer by", until, reader.zone())));
        Choice yes = new Choice("Yes", AgreeAction.NAME, session.id(), true);
        blocks.add(buttons(session, reader, List.of(yes), "No"));
        return new ChatMessage(blocks);
    }

    ChatMessage on(MockSession session, Reader reader, int revision, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**It is on:** the mock interview “%s”, %s. %s"
                .formatted(title(session), minutes(session), with(session, reader.member()))));
        blocks.add(new Block.Moment("It starts", session.startsAt(), reader.zone()));
        blocks.add(new Block.Prose(call(reader.link()) + " I call you here when it starts, and lead you through it."));
        blocks.add(new Block.Attachment("mock-interview.ics", CalendarFile.of(event(session, reader, revision), now)));
        blocks.add(buttons(session, reader, List.of(), "I cannot come"));
        return new ChatMessage(blocks);
    }

    /** The time is for the two who play. */
    private static Block buttons(MockSession session, Reader reader, List<Choice> first, String no) {
        List<Choice> all = new ArrayList<>(first);
        if (session.players().contains(reader.member())) {
            all.add(Choice.of("Another time", OtherTimeAction.NAME, session.id()));
        }
        all.add(Choice.of(no, CallOffAction.NAME, session.id()));
        return new Block.Choices(all);
    }

    private CalendarFile.Event event(MockSession session, Reader reader, int revision) {
        return new CalendarFile.Event(
                session.id(),
                revision,
                "Mock interview: " + plainTitle(session),
                "Whetstone leads you through it in your direct messages.",
                reader.link(),
                session.startsAt(),
                length(session));
    }

    private static String call(String link) {
        if (link.isEmpty()) {
            return "Agree on a call of your own, because I cannot start one: on Slack a huddle, by the headphones in your direct"
                    + " message with each other; on Discord a voice channel, or the telephone in your direct message.";
        }
        return link.matches("https?://[^\\s()\\[\\]<>]+")
                ? "You meet at [%s](%s).".formatted(Markdown.escape(link), link)
                : "You meet at %s; I cannot start the call.".formatted(Markdown.escape(link));
    }

    /** @param looking whether another partner is looked for */
    ChatMessage off(MockSession session, String reader, boolean looking) {
        boolean silent = session.declinedBy().isEmpty() && !session.confirmed().contains(reader);
        String why = session.declinedBy().isPresent()
                ? "was called off"
                : silent
                        ? "has lapsed, because it had no answer from you"
                        : "has lapsed, because not everybody answered";
        return ChatMessage.text("The mock interview “%s” %s.%s"
                .formatted(
                        title(session),
                        why,
                        looking
                                ? " I look for another partner for you and write as soon as I have one, or when I find none."
                                : silent ? next(pool, session, reader) : ""));
    }

    /** That pairing goes on for them, where they are in the pool. */
    static String next(MockPool pool, MockSession session, String member) {
        return pool.find(session.groupId(), member).isPresent()
                ? " You are in the next pairing again; `/prep mock skip` leaves one out."
                : "";
    }

    ChatMessage nobody(Proposal proposal, String reader) {
        String title = scenario(proposal.scenarioId())
                .map(found -> "“" + Markdown.escape(found.title()) + "”")
                .orElse("a mock interview");
        return ChatMessage.of(
                new Block.Prose(
                        "This time I found no partner who has time when you have, I am sorry; %s Until then I can be the interviewer for %s, whenever you like."
                                .formatted(
                                        pool.find(proposal.groupId(), reader).isPresent()
                                                ? "the next time you come first."
                                                : "`/prep mock join` tells me when you have time, and the next time you come first.",
                                        title)),
                new Block.Choices(
                        List.of(new Choice("Play it with me now", PlayAloneAction.NAME, proposal.scenarioId(), true))));
    }

    /** Whom one meets and as what, in sentences. */
    String with(MockSession session, String reader) {
        String others = session.seats().stream()
                .filter(seat -> !seat.memberId().equals(reader))
                .map(seat -> "**" + name(session, seat.memberId()) + "**"
                        + (seat.role() == Seat.Role.OBSERVER ? " (watching)" : ""))
                .collect(Collectors.joining(" and "));
        String own = session.seatOf(reader)
                .map(seat -> seat.role() == Seat.Role.OBSERVER ? " You watch, and score too." : role(session, seat))
                .orElse("");
        return others.isEmpty() ? "You play it with me." : "You meet " + others + "." + own;
    }

    private static String role(MockSession session, Seat seat) {
        return " You %s the %s%s."
                .formatted(
                        session.state() == MockSession.State.RUNNING ? "are" : "begin as",
                        seat.role().name().toLowerCase(Locale.ROOT),
                        session.hasChangedRoles() ? " now" : "; roles change for the second half");
    }

    private String agreed(MockSession session) {
        String names = session.confirmed().stream()
                .map(memberId -> name(session, memberId))
                .sorted()
                .map(name -> "**" + name + "**")
                .collect(Collectors.joining(" and "));
        return names.isEmpty() ? "" : " " + names + " said yes.";
    }

    private String name(MockSession session, String memberId) {
        return new NamedMember(members)
                .called(session.groupId(), memberId)
                .map(Markdown::escape)
                .orElse("somebody");
    }

    String title(MockSession session) {
        return Markdown.escape(plainTitle(session));
    }

    private String plainTitle(MockSession session) {
        return scenario(session.scenarioId()).map(Scenario::title).orElse(session.scenarioId());
    }

    private String minutes(MockSession session) {
        return length(session).toMinutes() + " minutes";
    }

    private Duration length(MockSession session) {
        return Duration.ofMinutes(
                scenario(session.scenarioId()).map(Scenario::minutes).orElse(60));
    }

    private Optional<Scenario> scenario(String id) {
        return scenarios.find(id);
    }
}
