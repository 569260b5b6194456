package dev.whetstone.slack.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.adapter.RecentMaps;
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
import org.jspecify.annotations.Nullable;

/**
 * Direct messages; one whose sending broke off is looked for before it is sent again, so that it comes once. Slack takes a person's
 * id for their direct channel and says which that is, so that the first message needs no channel opened.
 */
public final class SlackDirectMessages {

    private static final String UNKNOWN = "channel_not_found";

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
            UNKNOWN,
            "is_archived");

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final SlackApi api;
    private final Postbox postbox;
    private final SlackHistory history;
    private final Clock clock;
    private final Map<MemberRef, ChannelRef> channels = RecentMaps.map(10_000);
    private final Map<String, Instant> doubted = RecentMaps.map(10_000);

    public SlackDirectMessages(SlackApi api, Postbox postbox, SlackHistory history, Clock clock) {
        this.api = api;
        this.postbox = postbox;
        this.history = history;
        this.clock = clock;
    }

    /** Looked for first where these words may have been sent with this mark a while ago. */
    Delivery tell(MemberRef to, Rendered message, String mark) {
        return tellOnce(to, message, mark, doubted.get(words(to, message, mark)));
    }

    /** One for its mark, looked for first where it may have been sent since {@code tried}. */
    Delivery tellOnce(MemberRef to, Rendered message, String mark, @Nullable Instant tried) {
        try {
            if (tried == null || !stands(to, mark, tried)) {
                send(to, message, mark);
            }
            doubted.remove(words(to, message, mark));
            return Delivery.DELIVERED;
        } catch (ChatException e) {
            if (DECLINED.contains(Faults.code(e))) {
                channels.remove(to);
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

    private static String words(MemberRef to, Rendered message, String mark) {
        return to.key() + "|" + mark + "|" + message.parts().get(0).fallback();
    }

    private boolean stands(MemberRef to, String mark, Instant since) {
        return history.findPost(channel(to), mark, since.minus(SKEW)).isPresent();
    }

    private void send(MemberRef to, Rendered message, String mark) {
        Instant now = clock.instant();
        try {
            post(to, message, mark);
        } catch (ChatException e) {
            if (e.fault() != Fault.AMBIGUOUS) {
                throw e;
            }
            doubted.put(words(to, message, mark), now);
            if (!isFound(to, mark, now)) {
                post(to, message, mark);
            }
        }
    }

    /** What cannot be looked for now may stand. */
    private boolean isFound(MemberRef to, String mark, Instant since) {
        try {
            return stands(to, mark, since);
        } catch (ChatException e) {
            throw new ChatException(Fault.AMBIGUOUS, String.valueOf(e.getMessage()), e);
        }
    }

    private void post(MemberRef to, Rendered message, String mark) {
        ChannelRef known = channels.get(to);
        if (known != null) {
            MessageRef unused = postbox.send(known, null, message, mark);
            return;
        }
        try {
            ChannelRef person = new ChannelRef(to.platform(), to.workspace(), to.user());
            ChannelRef found = postbox.send(person, null, message, mark).channel();
            if (!found.equals(person)) {
                channels.put(to, found);
            }
        } catch (ChatException e) {
            if (!Faults.code(e).equals(UNKNOWN)) {
                throw e;
            }
            MessageRef unused = postbox.send(channel(to), null, message, mark);
        }
    }
}
