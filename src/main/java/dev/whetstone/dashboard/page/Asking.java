package dev.whetstone.dashboard.page;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for what a command or button would show the member in their group's channel, so that a page never shows more, or something
 * else, than the chat does.
 */
public record Asking(ChatDesk desk, ChatPlatforms platforms, Clock clock) {

    private static final List<Block> AWAY =
            List.of(new Block.Prose("The group's platform is switched off at the moment, so this cannot be shown."));

    /** What a command says. */
    public List<Block> command(Member member, StudyGroup group, String command, Map<String, String> values) {
        return channel(group)
                .map(channel -> shown(desk.command(command, call(member, channel, "", values))))
                .orElse(AWAY);
    }

    /** What a button says. */
    List<Block> press(Member member, StudyGroup group, String action, String argument) {
        return channel(group)
                .map(channel -> shown(desk.act(action, call(member, channel, argument, Map.of()))))
                .orElse(AWAY);
    }

    private Optional<ChannelRef> channel(StudyGroup group) {
        return group.channels().stream()
                .filter(channel -> platforms.isOn(channel.platform()))
                .findFirst();
    }

    private Call call(Member member, ChannelRef channel, String argument, Map<String, String> values) {
        return new Call(
                "page:" + UUID.randomUUID(), member.reach().get(0), channel, null, argument, values, clock.instant());
    }

    private static List<Block> shown(Reply reply) {
        if (reply instanceof Reply.Private own) {
            return own.message().blocks();
        }
        return reply instanceof Reply.Public all ? all.message().blocks() : AWAY;
    }
}
