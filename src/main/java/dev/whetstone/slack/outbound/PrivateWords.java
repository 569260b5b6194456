package dev.whetstone.slack.outbound;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.outbound.LastSeenPlaces.Place;
import dev.whetstone.slack.view.SlackMessages;
import dev.whetstone.slack.view.SlackMessages.Part;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words for one member. Who did something here a moment ago gets them where they look; everybody else gets them as a direct
 * message, which is still there when they come back.
 */
public final class PrivateWords {

    private static final int MOST_BLOCKS = 50;

    private final SlackApi api;
    private final SlackDirectMessages direct;
    private final LastSeenPlaces whereabouts;

    public PrivateWords(SlackApi api, SlackDirectMessages direct, LastSeenPlaces whereabouts) {
        this.api = api;
        this.direct = direct;
        this.whereabouts = whereabouts;
    }

    public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        ChannelRef channel = thread.channel();
        Rendered rendered = SlackMessages.render(message);
        Optional<Place> place = whereabouts
                .in(channel, to)
                .filter(here -> rendered.attachments().isEmpty());
        boolean shown = place.isPresent() && show(channel, threadOf(place.get()), to, in(place.get(), message));
        return shown ? Delivery.DELIVERED : direct.tell(to, about(channel, rendered), mark);
    }

    public Delivery tell(MemberRef to, ChatMessage message, String mark) {
        return direct.tell(to, SlackMessages.render(message), mark);
    }

    /** One for its mark, looked for first where it may have been sent since {@code tried}. */
    public Delivery tellOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
        return direct.tellOnce(to, SlackMessages.render(message), mark, tried);
    }

    /** Places for some members alone. */
    public PrivatePlaces places() {
        return direct.groups();
    }

    /** Shows a message to one member in a channel; false where Slack does not, or may not have, shown it. */
    public boolean show(ChannelRef channel, @Nullable String thread, MemberRef to, Rendered message) {
        try {
            message.parts().forEach(part -> show(channel, thread, to, part));
            return true;
        } catch (ChatException e) {
            if (e.fault() == Fault.UNREACHABLE) {
                throw e;
            }
            return false;
        }
    }

    private void show(ChannelRef channel, @Nullable String thread, MemberRef to, Part part) {
        api.sendSoon(
                new Target(channel.workspace(), "chat.postEphemeral", channel.channel(), "to " + to.user()),
                client -> client.chatPostEphemeral(request -> request.channel(channel.channel())
                        .threadTs(thread)
                        .user(to.user())
                        .blocks(part.blocks())
                        .text(part.fallback())));
    }

    private static Rendered in(Place place, ChatMessage message) {
        return SlackMessages.render(ThreadAdvice.in(place.thread(), message));
    }

    /** The message with a line before it that says which channel it belongs to. */
    private static Rendered about(ChannelRef channel, Rendered message) {
        Part first = message.parts().get(0);
        if (first.blocks().size() == MOST_BLOCKS) {
            return message;
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(ContextBlock.builder()
                .elements(List.of(MarkdownTextObject.builder()
                        .text("In <#" + channel.channel() + ">")
                        .build()))
                .build());
        blocks.addAll(first.blocks());
        List<Part> parts = new ArrayList<>(message.parts());
        parts.set(0, new Part(blocks, first.fallback()));
        return new Rendered(parts, message.pictures(), message.attachments());
    }

    private static @Nullable String threadOf(Place place) {
        ThreadRef thread = place.thread();
        return thread == null ? null : thread.thread();
    }
}
