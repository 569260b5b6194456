package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberFact;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A member's mock interview that runs, or their next one, where they look at their own day. */
record NextSession(MockSessions sessions, ProposalTexts texts) implements MemberFact {

    @Override
    public List<Block> about(Member member) {
        return sessions.openOf(member.id()).stream()
                .filter(session -> session.state() != MockSession.State.FEEDBACK)
                .min(Comparator.comparing(session -> session.state() != MockSession.State.RUNNING))
                .map(session -> session.state() == MockSession.State.RUNNING
                        ? running(member, session)
                        : blocks(member, session))
                .orElse(List.of());
    }

    private List<Block> running(Member member, MockSession session) {
        return List.of(new Block.Prose("**Mock interview** “%s”, running now. %s"
                .formatted(texts.title(session), texts.with(session, member.id()))));
    }

    private List<Block> blocks(Member member, MockSession session) {
        boolean open = session.state() == MockSession.State.PROPOSED
                && !session.confirmed().contains(member.id());
        ZoneId own = member.zone();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**Mock interview** “%s”%s. %s"
                .formatted(
                        texts.title(session),
                        session.state() == MockSession.State.PROPOSED ? ", not agreed yet" : "",
                        texts.with(session, member.id()))));
        blocks.add(new Block.Moment("It starts", session.startsAt(), own == null ? ZoneOffset.UTC : own));
        if (open) {
            blocks.add(new Block.Choices(List.of(
                    new Choice("Yes", AgreeAction.NAME, session.id(), true),
                    Choice.of("Another time", OtherTimeAction.NAME, session.id()),
                    Choice.of("No", CallOffAction.NAME, session.id()))));
        }
        return blocks;
    }
}
