package dev.whetstone.slack.interactions;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.slack.api.Faults;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackApi.Target;
import dev.whetstone.slack.outbound.Postbox;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.slack.outbound.ThreadAdvice;
import dev.whetstone.slack.view.SlackForms;
import dev.whetstone.slack.view.SlackMessages;
import dev.whetstone.slack.view.SlackMessages.Part;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the desk's replies to where their caller looks. */
final class Replies {

    static final String FORM = "prep-form";
    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final Duration TRIGGER = Duration.ofMillis(2800);
    private static final int USES = 4;
    private static final Block FILES = new Block.Prose("*The file is in our direct messages.*");

    private final SlackApi api;
    private final Slack slack;
    private final Postbox postbox;
    private final PrivateWords words;

    Replies(SlackApi api, Slack slack, Postbox postbox, PrivateWords words) {
        this.api = api;
        this.slack = slack;
        this.postbox = postbox;
        this.words = words;
    }

    void give(Caller caller, Reply reply) {
        try {
            if (reply instanceof Reply.Open open) {
                open(caller, open.form());
            } else if (reply instanceof Reply.Public all) {
                publicly(caller, SlackMessages.render(ThreadAdvice.in(caller.thread(), all.message())));
            } else if (reply instanceof Reply.Private own) {
                privately(caller, own.message());
            }
        } catch (ChatException e) {
            log.info("A reply in {} could not be given: {}", caller.channel().key(), e.getMessage());
        }
    }

    private void open(Caller caller, Form form) {
        try {
            modal(caller, SlackForms.view(form, FORM, caller.inForm(form.action(), form.argument())));
        } catch (ChatException e) {
            log.info("A form could not be opened: {}", e.getMessage());
            privately(caller, ChatMessage.text("The form could not be opened in time; please try it again."));
        }
    }

    private void modal(Caller caller, View view) {
        String team = caller.member().workspace();
        if (caller.surface() == Caller.Surface.MODAL) {
            Faults.requireOk(api.within(
                    TRIGGER,
                    new Target(team, "views.push"),
                    client -> client.viewsPush(
                            request -> request.triggerId(caller.trigger()).view(view))));
        } else {
            Faults.requireOk(api.within(
                    TRIGGER,
                    new Target(team, "views.open"),
                    client -> client.viewsOpen(
                            request -> request.triggerId(caller.trigger()).view(view))));
        }
    }

    private void publicly(Caller caller, Rendered message) {
        ThreadRef thread = caller.thread();
        boolean responded = !message.hasFiles() && respond(caller, message, "in_channel");
        if (!responded) {
            postbox.send(
                    caller.channel(), thread == null ? null : thread.thread(), message, "reply:" + UUID.randomUUID());
        }
    }

    /** Files cannot be shown to one member in a channel: what has some comes as a direct message as well. */
    private void privately(Caller caller, ChatMessage message) {
        Rendered rendered = SlackMessages.render(ThreadAdvice.in(caller.thread(), message));
        if (rendered.hasFiles() && tell(caller, message) == Delivery.DELIVERED) {
            show(caller, SlackMessages.render(message.plus(FILES)));
            return;
        }
        if (!show(caller, rendered)) {
            tell(caller, message);
        }
    }

    private Delivery tell(Caller caller, ChatMessage message) {
        return words.tell(caller.member(), message, "reply:" + UUID.randomUUID());
    }

    private boolean show(Caller caller, Rendered message) {
        if (caller.surface() != Caller.Surface.MESSAGE) {
            return inModal(caller, message);
        }
        ThreadRef thread = caller.thread();
        return respond(caller, message, "ephemeral")
                || words.show(caller.channel(), thread == null ? null : thread.thread(), caller.member(), message);
    }

    /** In the home tab and in a form there is no other place for a word to one member. */
    private boolean inModal(Caller caller, Rendered message) {
        if (caller.trigger().isEmpty() || message.parts().size() > 1) {
            return false;
        }
        View view = View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text("Whetstone").build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .privateMetadata(caller.inForm("", ""))
                .blocks(message.parts().get(0).blocks())
                .build();
        try {
            modal(caller, view);
            return true;
        } catch (ChatException e) {
            log.info("A reply could not be opened: {}", e.getMessage());
            return false;
        }
    }

    /** Answers where Slack asked to; false if it cannot be done there, and then nothing of it was. */
    private boolean respond(Caller caller, Rendered message, String audience) {
        if (caller.responseUrl().isEmpty() || message.parts().size() > USES) {
            return false;
        }
        int sent = 0;
        for (Part part : message.parts()) {
            if (!respond(caller, part, audience)) {
                return sent > 0;
            }
            sent++;
        }
        return true;
    }

    private boolean respond(Caller caller, Part part, String audience) {
        ThreadRef thread = caller.thread();
        ActionResponse response = ActionResponse.builder()
                .responseType(audience)
                .text(part.fallback())
                .blocks(part.blocks())
                .threadTs(thread == null ? null : thread.thread())
                .build();
        try {
            return new ActionResponseSender(slack)
                            .send(caller.responseUrl(), response)
                            .getCode()
                    == 200;
        } catch (IOException e) {
            log.info("Slack did not take a reply where it had asked for it: {}", e.getMessage());
            return false;
        }
    }
}
