package dev.whetstone.mock.partner;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pool.PoolDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code /prep mock status}: what the pool knows of a member, and what is ahead for them. */
record MockStatusCommand(PoolDesk desk, MemberFact next) implements Command {

    @Override
    public Spec spec() {
        return new Spec(
                "mock status",
                "Shows your hours, your next mock interview and when pairs are made",
                Audience.ANYONE,
                List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.desk().with(call, group -> status(desk.members().of(call.member()), group));
    }

    private Reply status(Member member, StudyGroup group) {
        Block[] ahead = next.about(member).toArray(Block[]::new);
        Instant now = desk.clock().instant();
        ChatMessage own = desk.pool()
                .find(group.id(), member.id())
                .map(entry -> {
                    Instant pairAt = desk.hours().of(group, now).pairAt();
                    LocalDate date = group.cadence().dateOf(pairAt);
                    String before =
                            entry.skips(date) ? "The next pairs are made without you. " : "You are in the pool. ";
                    return PoolDesk.reply(
                                    before,
                                    entry,
                                    PoolDesk.zone(member, group),
                                    desk.hours().of(group, now))
                            .message();
                })
                .orElseGet(() -> ChatMessage.text(PoolDesk.NOT_IN));
        return new Reply.Private(own.plus(ahead));
    }
}
