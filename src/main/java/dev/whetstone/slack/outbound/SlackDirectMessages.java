package dev.whetstone.slack.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Direct messages; one whose sending broke off is looked for before it is sent again, so that it comes once. */
public final class SlackDirectMessages {

    /** What Slack says where the person, rather than the workspace, takes no messages. */
    private static final Set<String> DECLINED = Set.of(
            "user_not_found",
            "users_not_found",
            "user_not_visible",
            "user_disabled",
            "not_allowed",
            "cannot_dm_bot",
            "cannot_dm_slackbot",
            "messages_tab_disabled",
            "channel_not_found",
            "is_archived");

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final SlackApi api;
    private final Postbox postbox;
    private final SlackHistory history;
    private final Clock clock;
    private final Map<MemberRef, ChannelRef> channels = new ConcurrentHashMap<>();

    public SlackDirectMessages(SlackApi api, Postbox postbox, SlackHistory history, Clock clock) {
        this.api = api;
        this.postbox = postbox;
        this.history = history;
        this.clock = clock;
    }

    Delivery tell(MemberRef to, Rendered message, String mark) {
        try {
            send(channel(to), message, mark);
            return Delivery.DELIVERED;
        } catch (ChatException e) {
            if (DECLINED.contains(Faults.code(e))) {
                channels.remove(to);
                return Delivery.REFUSED;
            }
            throw e;
        }
    }

    /** As {@link #tell}, looked for first where it may have been sent since {@code tried}. */
    Delivery tellOnce(MemberRef to, Rendered message, String mark, @Nullable Instant tried) {
        try {
            boolean stands = tried != null
                    && history.findPost(channel(to), mark, tried.minus(SKEW)).isPresent();
            return stands ? Delivery.DELIVERED : tell(to, message, mark);
        } catch (ChatException e) {
            if (DECLINED.contains(Faults.code(e))) {
                return Delivery.REFUSED;
            }
            throw e;
        }
    }

    /** Messages to several at once. */
    GroupMessages groups() {
        return new GroupMessages(api, postbox, history);
    }

    /** The channel in which the member and the bot talk alone. */
    ChannelRef channel(MemberRef member) {
        ChannelRef known = channels.get(member);
        if (known != null) {
            return known;
        }
        String id = api.send(
                        new Target(member.workspace(), "conversations.open"),
                        client -> client.conversationsOpen(request -> request.users(List.of(member.user()))))
                .getChannel()
                .getId();
        ChannelRef channel = new ChannelRef(member.platform(), member.workspace(), id);
        channels.put(member, channel);
        return channel;
    }

    private void send(ChannelRef channel, Rendered message, String mark) {
        try {
            postbox.send(channel, null, message, mark);
        } catch (ChatException e) {
            if (e.fault() != Fault.AMBIGUOUS) {
                throw e;
            }
            if (history.findPost(channel, mark, clock.instant().minus(A_WHILE)).isEmpty()) {
                postbox.send(channel, null, message, mark);
            }
        }
    }
}
