package dev.whetstone.slack;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChannelTalk;
import dev.whetstone.chat.ChatEvent;
import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.ThreadRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write, change and take back in threads; the bot's threads, where Slack tells whose they are. */
final class MessageEvents {

    private final ChatInbox inbox;
    private final Snippets snippets;
    private final Whereabouts whereabouts;
    private final Fresh fresh;
    private final @Nullable ChannelTalk talk;

    MessageEvents(
            ChatInbox inbox, Snippets snippets, Whereabouts whereabouts, Fresh fresh, @Nullable ChannelTalk talk) {
        this.talk = talk;
        this.fresh = fresh;
        this.inbox = inbox;
        this.snippets = snippets;
        this.whereabouts = whereabouts;
    }

    void take(Delivery delivery) {
        JsonObject event = delivery.event();
        switch (Json.text(event, "subtype")) {
            case "message_changed" -> changed(delivery, Said.of(Json.object(event, "message")));
            case "message_deleted" -> deleted(delivery, Said.of(Json.object(event, "previous_message")));
            default -> {
                Said said = Said.of(event);
                posted(delivery, said);
                inChannel(delivery, said);
            }
        }
    }

    /** What stands in a channel outside of threads; a direct message is none. */
    private void inChannel(Delivery delivery, Said said) {
        boolean direct = Json.text(delivery.event(), "channel_type").equals("im");
        if (talk != null
                && said.byPerson()
                && said.thread().isEmpty()
                && !said.ts().isEmpty()
                && !direct) {
            ChannelRef channel = delivery.channel();
            talk.said(said.message(channel), said.author(channel), said.text(), Ts.instant(said.ts()));
        }
    }

    private void posted(Delivery delivery, Said said) {
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
    private void changed(Delivery delivery, Said said) {
        if (said.isEdited()) {
            posted(delivery, said);
        }
    }

    private void deleted(Delivery delivery, Said before) {
        if (before.isReplyTo(delivery.bot())) {
            String at = Json.text(delivery.event(), "event_ts");
            Instant when = Ts.instant(at.isEmpty() ? Json.text(delivery.event(), "ts") : at);
            inbox.accept(before.deleted(delivery.channel(), when));
        }
    }

    private void accept(Said said, ChatEvent event) {
        List<SlackFile> files = said.files().stream().map(SlackFile::of).toList();
        if (files.isEmpty()) {
            inbox.accept(event);
        } else {
            snippets.accept(event, files);
        }
    }
}
