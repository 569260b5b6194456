package dev.whetstone.slack.outbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.view.SlackMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group messages with the bot. Slack has one for the same people, however often it is opened and whatever it was opened for; it has no
 * name and stays when it is no longer needed.
 */
final class GroupMessages implements PrivatePlaces {

    private static final Logger log = LoggerFactory.getLogger(GroupMessages.class);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final SlackApi api;
    private final Postbox postbox;
    private final SlackHistory history;

    GroupMessages(SlackApi api, Postbox postbox, SlackHistory history) {
        this.api = api;
        this.postbox = postbox;
        this.history = history;
    }

    @Override
    public Optional<ChannelRef> open(ChannelRef beside, List<MemberRef> people, String title, String mark) {
        List<String> users = people.stream().map(MemberRef::user).toList();
        if (users.size() < 2) {
            return Optional.empty();
        }
        try {
            String id = api.send(
                            new Target(beside.workspace(), "conversations.open"),
                            client -> client.conversationsOpen(request -> request.users(users)))
                    .getChannel()
                    .getId();
            ChannelRef place = new ChannelRef(beside.platform(), beside.workspace(), id);
            return isOnlyFor(users, place) ? Optional.of(place) : Optional.empty();
        } catch (ChatException e) {
            if (e.fault() != Fault.REFUSED) {
                throw e;
            }
            log.info("No group message in {}: {}", beside.workspace(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Nobody is in it but these and one more, the bot. */
    private boolean isOnlyFor(List<String> users, ChannelRef place) {
        List<String> members = api.read(
                        new Target(place.workspace(), "conversations.members"),
                        client -> client.conversationsMembers(
                                request -> request.channel(place.channel()).limit(MOST)))
                .getMembers();
        Set<String> others = new HashSet<>(members);
        others.removeAll(users);
        return others.size() <= 1;
    }

    @Override
    public void say(ChannelRef place, ChatMessage message, String mark, @Nullable Instant tried) {
        if (tried == null || history.findPost(place, mark, tried.minus(SKEW)).isEmpty()) {
            MessageRef unused = postbox.send(place, null, SlackMessages.render(message), mark);
        }
    }

    @Override
    public void close(ChannelRef place) {
        // a group message has no end
    }

    @Override
    public Optional<String> link(ChannelRef place) {
        return Optional.of(
                "https://slack.com/app_redirect?team=%s&channel=%s".formatted(place.workspace(), place.channel()));
    }
}
