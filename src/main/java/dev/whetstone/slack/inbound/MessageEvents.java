package dev.whetstone.slack.inbound;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Ts;
import dev.whetstone.slack.outbound.LastSeenPlaces;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write, change and take back in threads; the bot's threads, where Slack tells whose they are. */
public final class MessageEvents {

    private final ChatInbox inbox;
    private final Snippets snippets;
    private final LastSeenPlaces whereabouts;
    private final FreshMessages fresh;
    private final Listening listening;

    /** Who is told of what stands outside of threads: in a channel, between a member and the bot alone, or in a group message. */
    public record Listening(@Nullable ChannelTalk talk, List<DirectListener> direct, List<PlaceListener> places) {}

    public MessageEvents(
            ChatInbox inbox, Snippets snippets, LastSeenPlaces whereabouts, FreshMessages fresh, Listening listening) {
        this.listening = listening;
        this.fresh = fresh;
        this.inbox = inbox;
        this.snippets = snippets;
        this.whereabouts = whereabouts;
    }

    void take(DeliveredEvent delivery) {
        JsonObject event = delivery.event();
        if (LenientJson.text(event, "channel_type").equals("mpim")) {
            inGroupMessage(delivery, WrittenMessage.of(event));
            return;
        }
        switch (LenientJson.text(event, "subtype")) {
            case "message_changed" -> changed(delivery, WrittenMessage.of(LenientJson.object(event, "message")));
            case "message_deleted" ->
                deleted(delivery, WrittenMessage.of(LenientJson.object(event, "previous_message")));
            default -> {
                WrittenMessage said = WrittenMessage.of(event);
                posted(delivery, said);
                inChannel(delivery, said);
            }
        }
    }

    /** What stands outside of threads, and is said to the bot alone in a direct message. */
    private void inChannel(DeliveredEvent delivery, WrittenMessage said) {
        ChannelTalk talk = listening.talk();
        if (!said.byPerson() || !said.thread().isEmpty() || said.ts().isEmpty()) {
            return;
        }
        ChannelRef channel = delivery.channel();
        if (LenientJson.text(delivery.event(), "channel_type").equals("im")) {
            String key = said.message(channel).key();
            boolean unused = listening.direct().stream()
                    .anyMatch(one -> one.heard(key, said.author(channel), said.text(), Ts.instant(said.ts())));
        } else if (talk != null) {
            talk.said(said.message(channel), said.author(channel), said.text(), Ts.instant(said.ts()));
        }
    }

    /** In its threads, too; what is changed or taken back there is nobody's business. */
    private void inGroupMessage(DeliveredEvent delivery, WrittenMessage said) {
        if (said.byPerson() && !said.ts().isEmpty()) {
            ChannelRef place = delivery.channel();
            String key = said.message(place).key();
            boolean unused = listening.places().stream()
                    .anyMatch(one -> one.said(place, key, said.author(place), said.text(), Ts.instant(said.ts())));
        }
    }

    private void posted(DeliveredEvent delivery, WrittenMessage said) {
        if (said.isReplyTo(delivery.bot())) {
            ChannelRef channel = delivery.channel();
            whereabouts.note(said.author(channel), channel, new ThreadRef(channel, said.thread()));
            ChatEvent event = said.asItStands(channel);
            if (event.kind() == ChatEvent.Kind.POSTED) {
                fresh.note(event);
            }
            accept(said, event);
        }
    }

    /** Slack also calls it a change when a link unfolds or a thread begins: only an edit has a time of its own. */
    private void changed(DeliveredEvent delivery, WrittenMessage said) {
        if (said.isEdited()) {
            posted(delivery, said);
        }
    }

    private void deleted(DeliveredEvent delivery, WrittenMessage before) {
        if (before.isReplyTo(delivery.bot())) {
            String at = LenientJson.text(delivery.event(), "event_ts");
            Instant when = Ts.instant(at.isEmpty() ? LenientJson.text(delivery.event(), "ts") : at);
            inbox.accept(before.deleted(delivery.channel(), when));
        }
    }

    private void accept(WrittenMessage said, ChatEvent event) {
        List<SlackFile> files = said.files().stream().map(SlackFile::of).toList();
        if (files.isEmpty()) {
            inbox.accept(event);
        } else {
            snippets.accept(event, files);
        }
    }
}
