package dev.whetstone.slack.outbound;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.view.SlackMessages.Part;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages. A long one goes out in parts, each stamped: it counts as sent when all of them stand, and sending it again
 * after only some were found sends the others.
 */
public final class Postbox {

    private static final Logger log = LoggerFactory.getLogger(Postbox.class);

    private final SlackApi api;
    private final FileUploads uploads;
    private final Map<String, Map<Integer, String>> unfinished = RecentMaps.map(1_000);

    public Postbox(SlackApi api, FileUploads uploads) {
        this.api = api;
        this.uploads = uploads;
    }

    /**
     * Sends a message to a channel or into a thread and returns its first part and where that stands: a person's id in place of a
     * channel stands for their direct one. What does not fit into one message goes into the thread of the first, so that the
     * channel stays clean.
     */
    public MessageRef send(ChannelRef channel, @Nullable String thread, Rendered rendered, String mark) {
        Map<Integer, String> standing = new TreeMap<>(unfinished.getOrDefault(key(channel, thread, mark), Map.of()));
        boolean fresh = standing.isEmpty();
        int parts = rendered.parts().size();
        ChannelRef place = channel;
        for (int part = 1; part <= parts; part++) {
            if (!standing.containsKey(part)) {
                String under = thread == null ? standing.get(1) : thread;
                MessageRef sent =
                        post(place, under, rendered.parts().get(part - 1), new SlackStamp(mark, part, parts), standing);
                standing.put(part, sent.message());
                place = sent.channel();
            }
        }
        unfinished.remove(key(channel, thread, mark));
        MessageRef first = new MessageRef(place, standing.getOrDefault(1, ""));
        if (fresh) {
            uploads.beside(place, thread == null ? first.message() : thread, rendered);
        }
        return first;
    }

    /** Notes which parts of a message stand, so that sending it again sends the rest. */
    void noteUnfinished(ChannelRef channel, @Nullable String thread, String mark, Map<Integer, String> standing) {
        unfinished.put(key(channel, thread, mark), Map.copyOf(standing));
    }

    /** Replaces the first part of a message; Slack keeps its stamp. */
    public void replace(MessageRef message, Part part) {
        ChannelRef channel = message.channel();
        api.send(
                new Target(channel.workspace(), "chat.update", channel.channel()),
                client -> client.chatUpdate(request -> request.channel(channel.channel())
                        .ts(message.message())
                        .blocks(part.blocks())
                        .text(part.fallback())));
    }

    private MessageRef post(
            ChannelRef channel, @Nullable String thread, Part part, SlackStamp stamp, Map<Integer, String> standing) {
        try {
            ChatPostMessageResponse sent = api.send(
                    new Target(channel.workspace(), "chat.postMessage", channel.channel()),
                    client -> client.chatPostMessage(request -> request.channel(channel.channel())
                            .threadTs(thread)
                            .blocks(part.blocks())
                            .text(part.fallback())
                            .metadata(stamp.metadata())
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
            String place = Objects.requireNonNullElse(sent.getChannel(), channel.channel());
            return new MessageRef(new ChannelRef(channel.platform(), channel.workspace(), place), sent.getTs());
        } catch (ChatException e) {
            if (standing.isEmpty() || e.fault() != Fault.UNREACHABLE) {
                throw e;
            }
            log.info("Part {} of {} could not be sent to {} yet", stamp.part(), stamp.parts(), channel.key());
            throw new ChatException(Fault.AMBIGUOUS, String.valueOf(e.getMessage()), e);
        }
    }

    private static String key(ChannelRef channel, @Nullable String thread, String mark) {
        return channel.key() + "|" + (thread == null ? "" : thread) + "|" + mark;
    }
}
