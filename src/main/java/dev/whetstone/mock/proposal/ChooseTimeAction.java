package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the other times: the session moves there, and the others are asked whether they can. */
record ChooseTimeAction(ProposalDesk desk) implements Action {

    static final String NAME = "mock-move";

    private static final Pattern ARGUMENT = Pattern.compile("(.+)@(\\d{1,12})");
    private static final Duration ANSWER = Duration.ofDays(1);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        Matcher argument = ARGUMENT.matcher(call.argument());
        return argument.matches()
                ? desk.playing(
                        call,
                        argument.group(1),
                        (member, session) ->
                                move(member, session, Instant.ofEpochSecond(Long.parseLong(argument.group(2)))))
                : Reply.say(ProposalDesk.NONE);
    }

    /** Only to a time that was offered, so that nobody is put outside their hours. */
    private Reply move(Member member, MockSession session, Instant to) {
        Instant now = desk.now();
        boolean offered = desk.proposals()
                .find(session.id())
                .filter(one -> one.starts().contains(to) && to.isAfter(now))
                .isPresent();
        if (!offered) {
            return Reply.say("That time is over or was not offered, so nothing was changed.");
        }
        if (desk.isBusy(member.id(), session, to)) {
            return Reply.say("You have another mock interview at that time by now, so nothing was changed.");
        }
        Instant day = now.plus(ANSWER);
        Optional<MockSessions.Changed> moved = desk.sessions()
                .change(
                        session.id(),
                        current -> new Agreement(current).move(member.id(), to, to.isBefore(day) ? to : day));
        desk.proposals().hasten(session.id(), now);
        boolean isThere = moved.map(MockSessions.Changed::session)
                .filter(found -> found.startsAt().equals(to) && found.state().isOpen())
                .isPresent();
        return Reply.say(
                isThere
                        ? "Noted: %s. I ask the others whether they can, and tell you."
                                .formatted(desk.when(to, member, session))
                        : ProposalDesk.TOO_LATE);
    }
}
