package dev.whetstone.discord.interactions;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.view.DiscordForms;
import dev.whetstone.discord.view.DiscordMessages;
import dev.whetstone.discord.view.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One interaction: answered at once where the bot is quick, else acknowledged first and answered when it is ready. */
final class Exchange {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    private enum State {
        OPEN,
        THINKING,
        ANSWERED
    }

    private final IReplyCallback event;
    private final Deliveries deliveries;
    private final BiFunction<String, Form, ChatMessage> keeper;
    private final BiFunction<String, Form, String> opener;
    private final CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
    private State state = State.OPEN;

    /**
     * What belongs to one interaction.
     *
     * @param keeper keeps a form that cannot be opened now and says how it can
     * @param opener remembers a form that is opened now and names it
     */
    Exchange(
            IReplyCallback event,
            Deliveries deliveries,
            BiFunction<String, Form, ChatMessage> keeper,
            BiFunction<String, Form, String> opener) {
        this.opener = opener;
        this.event = event;
        this.deliveries = deliveries;
        this.keeper = keeper;
    }

    /** Whether Discord took the first answer, so that there can be more; a form takes the place of all others. */
    CompletableFuture<Boolean> acknowledged() {
        return acknowledged;
    }

    /** Shows “is thinking” to the caller unless there is an answer already. */
    synchronized void think() {
        if (state == State.OPEN) {
            state = State.THINKING;
            event.deferReply(true).queue(hook -> acknowledged.complete(true), fault -> {
                acknowledged.complete(false);
                quietly("an acknowledgement").accept(fault);
            });
        }
    }

    synchronized void answer(Reply reply) {
        boolean first = state == State.OPEN;
        state = State.ANSWERED;
        if (reply instanceof Reply.Open open) {
            open(open.form(), first);
        } else if (reply instanceof Reply.Private own) {
            say(own.message(), first, true);
        } else if (reply instanceof Reply.Public all) {
            say(all.message(), first, false);
        }
    }

    /** A form must be the first answer, and never answers a form. */
    private void open(Form form, boolean first) {
        if (first && event instanceof IModalCallback caller) {
            acknowledged.complete(false);
            caller.replyModal(DiscordForms.modal(form, opener.apply(event.getId(), form)))
                    .queue(null, quietly("a form"));
        } else {
            say(keeper.apply(event.getId(), form), first, true);
        }
    }

    private void say(ChatMessage message, boolean first, boolean ephemeral) {
        List<Part> parts = DiscordMessages.render(message);
        Consumer<Throwable> otherwise = fault -> failed(message, fault);
        if (first) {
            event.reply(parts.get(0).create())
                    .setEphemeral(ephemeral)
                    .queue(
                            hook -> {
                                acknowledged.complete(true);
                                deliveries.rest(event, parts, ephemeral);
                            },
                            otherwise);
        } else if (deliveries.isLate(event)) {
            deliveries.otherwise(event, message, null);
        } else if (ephemeral) {
            event.getHook()
                    .editOriginal(parts.get(0).edit())
                    .queue(done -> deliveries.rest(event, parts, true), otherwise);
        } else {
            event.getHook().deleteOriginal().queue(null, quietly("a placeholder"));
            event.getHook()
                    .sendMessage(parts.get(0).create())
                    .setEphemeral(false)
                    .queue(done -> deliveries.rest(event, parts, false), otherwise);
        }
    }

    private void failed(ChatMessage message, Throwable fault) {
        acknowledged.complete(false);
        if (isReplay(fault)) {
            log.info("An interaction that was answered before is not answered again");
        } else {
            deliveries.otherwise(event, message, fault);
        }
    }

    private static boolean isReplay(Throwable fault) {
        return fault instanceof ErrorResponseException error && error.getErrorCode() == RestFault.ACKNOWLEDGED_BEFORE;
    }

    static Consumer<Throwable> quietly(String what) {
        return fault -> log.info("Discord did not take {}: {}", what, fault.getMessage());
    }
}
