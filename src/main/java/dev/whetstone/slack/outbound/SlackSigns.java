package dev.whetstone.slack.outbound;

import com.slack.api.methods.response.reactions.ReactionsGetResponse;
import com.slack.api.model.Reaction;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.chat.adapter.SignQueue;
import dev.whetstone.slack.api.Bots;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bot's signs on members' messages: reactions, of which Slack is asked only where this process did not set them. */
public final class SlackSigns implements SignQueue.Signs {

    private static final int MOST = 5000;
    private final SlackApi api;
    private final Bots bots;
    private final Map<MessageRef, Set<Mark>> known = RecentMaps.map(MOST);

    public SlackSigns(SlackApi api, Bots bots) {
        this.api = api;
        this.bots = bots;
    }

    /** Notes that a message has just been written, so that no sign of the bot's can be on it yet. */
    public void isNew(MessageRef message) {
        known.putIfAbsent(message, EnumSet.noneOf(Mark.class));
    }

    public static String name(Mark mark) {
        return switch (mark) {
            case TAKEN -> "memo";
            case GRADED -> "bar_chart";
            case WAITING -> "busts_in_silhouette";
            case UNCOUNTED -> "grey_question";
        };
    }

    /** Leaves the message with these signs of the bot's alone; a new one comes first, so that it is never without any. */
    @Override
    public void settle(MessageRef message, Set<Mark> wanted) {
        Set<Mark> present = of(message);
        wanted.stream().filter(mark -> !present.contains(mark)).forEach(mark -> add(message, mark));
        present.stream().filter(mark -> !wanted.contains(mark)).forEach(mark -> remove(message, mark));
        known.put(message, wanted);
    }

    private void add(MessageRef message, Mark mark) {
        var added = api.attempt(
                target(message, "reactions.add"),
                client -> client.reactionsAdd(request -> request.channel(channel(message))
                        .timestamp(message.message())
                        .name(name(mark))));
        if (!Faults.error(added).equals("already_reacted")) {
            Faults.requireOk(added);
        }
    }

    private void remove(MessageRef message, Mark mark) {
        var removed = api.attempt(
                target(message, "reactions.remove"),
                client -> client.reactionsRemove(request -> request.channel(channel(message))
                        .timestamp(message.message())
                        .name(name(mark))));
        if (!Set.of("no_reaction", "message_not_found").contains(Faults.error(removed))) {
            Faults.requireOk(removed);
        }
    }

    private Set<Mark> of(MessageRef message) {
        Set<Mark> own = known.get(message);
        if (own != null) {
            return own;
        }
        ReactionsGetResponse answer = api.attempt(
                target(message, "reactions.get"),
                client -> client.reactionsGet(request -> request.channel(channel(message))
                        .timestamp(message.message())
                        .full(true)));
        if (Faults.error(answer).equals("message_not_found")) {
            return EnumSet.noneOf(Mark.class);
        }
        return marks(Faults.requireOk(answer).getMessage(), bots.user(message.channel()));
    }

    private static Set<Mark> marks(ReactionsGetResponse.@Nullable Message message, String bot) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        List<Reaction> reactions =
                message == null || message.getReactions() == null ? List.of() : message.getReactions();
        for (Mark mark : Mark.values()) {
            if (reactions.stream().anyMatch(one -> isBy(bot, one, name(mark)))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static boolean isBy(String bot, Reaction reaction, String name) {
        return name.equals(reaction.getName()) && reaction.getUsers().contains(bot);
    }

    private static Target target(MessageRef message, String method) {
        return new Target(message.channel().workspace(), method);
    }

    private static String channel(MessageRef message) {
        ChannelRef channel = message.channel();
        return channel.channel();
    }
}
