package dev.whetstone.slack.inbound;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people write, change and take back in threads; the bot's threads, where Slack tells whose they are. */
public final class MessageEvents {

    private static final String CHANGED = "message_changed";
    private static final String DELETED = "message_deleted";
    private static final String GROUP_MESSAGE = "mpim";
    private static final String DIRECT_MESSAGE = "im";

    private final ChatInbox inbox;
    private final Snippets snippets;
    private final LastSeenPlaces whereabouts;
    private final FreshMessages fresh;
    private final Listening listening;

    /** Who is told of what stands outside of threads: in a channel, between a member and the bot alone, or in a group message. */
    public record Listening(
            @Nullable ChannelTalk talk,
            List<DirectListener> direct,
            List<PlaceListener> places,
            Consumer<MemberRef> unheard) {

        private static final String DIRECT = "D";

        /** Tells what somebody wrote, changed or deleted in a group message, or to the bot alone. */
        void hear(ChatEvent event) {
            ChannelRef where = event.message().channel();
            if (where.channel().startsWith(DIRECT)) {
                if (direct.stream().noneMatch(one -> hears(one, event)) && event.kind() == ChatEvent.Kind.POSTED) {
                    unheard.accept(event.author());
                }
            } else if (event.kind() == ChatEvent.Kind.DELETED) {
                places.forEach(one -> one.takenBack(where, event.message().key(), event.author(), event.at()));
            } else {
                boolean posted = event.kind() == ChatEvent.Kind.POSTED;
                String key = posted ? event.message().key() : event.key();
                boolean unused =
                        places.stream().anyMatch(one -> one.said(where, key, event.author(), event.text(), event.at()));
            }
        }

        private static boolean hears(DirectListener one, ChatEvent event) {
            String key = event.message().key();
            return switch (event.kind()) {
                case DELETED -> one.takenBack(key, event.author(), event.at());
                case EDITED -> one.changed(key, event.revision(), event.author(), event.text(), event.at());
                default -> one.heard(key, event.author(), event.text(), event.at());
            };
        }
    }

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
        String subtype = LenientJson.text(event, "subtype");
        if (subtype.equals(DELETED)) {
            deleted(delivery, WrittenMessage.of(LenientJson.object(event, "previous_message")));
            return;
        }
        WrittenMessage said = WrittenMessage.of(subtype.equals(CHANGED) ? LenientJson.object(event, "message") : event);
        if (isOutsideOfChannels(delivery)) {
            aside(delivery, subtype, said);
        } else if (subtype.equals(CHANGED)) {
            changed(delivery, said);
        } else {
            posted(delivery, said);
            inChannel(delivery, said);
        }
    }

    /** What is new and stands outside of threads. */
    private void inChannel(DeliveredEvent delivery, WrittenMessage said) {
        ChannelTalk talk = listening.talk();
        if (talk != null
                && said.byPerson()
                && said.thread().isEmpty()
                && !said.ts().isEmpty()) {
            ChannelRef channel = delivery.channel();
            String named = "<@" + delivery.bot() + ">";
            if (said.text().isBlank() && !said.files().isEmpty()) {
                talk.sentFile(said.message(channel), said.author(channel), Ts.instant(said.ts()));
            } else if (LenientJson.text(delivery.event(), "text").contains(named)) {
                talk.saidToBot(said.message(channel), said.author(channel), said.text(), Ts.instant(said.ts()));
            } else {
                talk.said(said.message(channel), said.author(channel), said.text(), Ts.instant(said.ts()));
            }
        }
    }

    private static boolean isOutsideOfChannels(DeliveredEvent delivery) {
        return isAmong(delivery, GROUP_MESSAGE) || isAmong(delivery, DIRECT_MESSAGE);
    }

    private static boolean isAmong(DeliveredEvent delivery, String type) {
        return LenientJson.text(delivery.event(), "channel_type").equals(type);
    }

    /** In a group message, or to the bot alone, in threads there, too: many answer a message by its thread. */
    private void aside(DeliveredEvent delivery, String subtype, WrittenMessage said) {
        boolean known = subtype.equals(CHANGED) && !said.isEdited();
        if (said.byPerson() && !said.ts().isEmpty() && !known) {
            accept(said, said.aside(delivery.channel()));
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
        if (isOutsideOfChannels(delivery)) {
            if (before.byPerson() && !before.ts().isEmpty()) {
                listening.hear(before.deleted(delivery.channel(), when(delivery)));
            }
        } else if (before.isReplyTo(delivery.bot())) {
            inbox.accept(before.deleted(delivery.channel(), when(delivery)));
        }
    }

    private static Instant when(DeliveredEvent delivery) {
        String at = LenientJson.text(delivery.event(), "event_ts");
        return Ts.instant(at.isEmpty() ? LenientJson.text(delivery.event(), "ts") : at);
    }

    private void accept(WrittenMessage said, ChatEvent event) {
        List<SlackFile> files = said.files().stream().map(SlackFile::of).toList();
        if (!files.isEmpty()) {
            snippets.accept(event, files);
        } else if (event.thread() == null) {
            listening.hear(event);
        } else {
            inbox.accept(event);
        }
    }
}
