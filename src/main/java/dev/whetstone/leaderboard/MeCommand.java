package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code /prep me}: a member's own standing. */
final class MeCommand implements Command {

    private final GroupDesk desk;
    private final Members members;
    private final OwnStanding standing;
    private final List<OwnPart> parts;
    private final Clock clock;

    MeCommand(GroupDesk desk, Members members, OwnStanding standing, List<OwnPart> parts, Clock clock) {
        this.desk = desk;
        this.members = members;
        this.standing = standing;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return new Spec("me", "Shows your points, place and streak", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            Member member = members.of(call.member());
            LocalDate today = group.cadence().dateOf(clock.instant());
            List<Block> own = standing.of(group, member, today);
            List<Block> blocks = new ArrayList<>(
                    own.isEmpty()
                            ? List.of(new Block.Prose(
                                    "You have no points yet: answer a question and you are on the board."))
                            : own);
            parts.forEach(part -> blocks.addAll(part.of(group, member, today)));
            return new Reply.Private(new ChatMessage(blocks));
        });
    }
}
