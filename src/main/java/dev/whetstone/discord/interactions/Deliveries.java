package dev.whetstone.discord.interactions;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.discord.outbound.AnswerableUses;
import dev.whetstone.discord.outbound.DiscordDirectMessages;
import dev.whetstone.discord.outbound.Whispers;
import dev.whetstone.discord.view.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the end of a long answer, and an answer whose interaction Discord has forgotten by another way. */
final class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final DiscordCallers callers;
    private final Whispers whispers;
    private final DiscordDirectMessages direct;
    private final RetryLanes background;
    private final Clock clock;
    private final Map<String, Instant> begun = RecentMaps.map(5_000);

    Deliveries(
            DiscordCallers callers,
            Whispers whispers,
            DiscordDirectMessages direct,
            RetryLanes background,
            Clock clock) {
        this.callers = callers;
        this.whispers = whispers;
        this.direct = direct;
        this.background = background;
        this.clock = clock;
    }

    void begin(IReplyCallback event) {
        begun.put(event.getId(), clock.instant());
    }

    /** Whether Discord has forgotten the interaction by now. */
    boolean isLate(IReplyCallback event) {
        Instant at = begun.get(event.getId());
        return at != null && at.plus(AnswerableUses.ANSWERABLE).isBefore(clock.instant());
    }

    /** Sends all but the first part, one after the other. */
    void rest(IReplyCallback event, List<Part> parts, boolean ephemeral) {
        if (parts.size() > 1) {
            event.getHook()
                    .sendMessage(parts.get(1).create())
                    .setEphemeral(ephemeral)
                    .queue(
                            sent -> rest(event, parts.subList(1, parts.size()), ephemeral),
                            Exchange.quietly("the end of an answer"));
        }
    }

    /** Says it to the caller as a direct message or, from a thread, as a note there. */
    void otherwise(IReplyCallback event, ChatMessage message, @Nullable Throwable fault) {
        log.info(
                "An interaction could not be answered in time and is answered by another way: {}",
                fault == null ? "it is too old" : fault.getMessage());
        background.until(event.getId(), () -> say(event, message));
    }

    private void say(IReplyCallback event, ChatMessage message) {
        Call call = callers.call(event, event.getId(), "", Map.of());
        ThreadRef thread = call.thread();
        String mark = "answer " + event.getId();
        try {
            if (thread != null) {
                whispers.later(thread, call.member(), message, mark);
            } else if (!direct.send(call.member(), message, mark)) {
                log.info("An answer reached its caller by no way");
            }
        } catch (ChatException e) {
            log.info("An answer could not be said: {}", e.getMessage());
        }
    }
}
