package dev.whetstone.slack.interactions;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Senseless;
import dev.whetstone.slack.inbound.WireText;
import dev.whetstone.slack.view.SlackActionIds;
import dev.whetstone.slack.view.SlackForms;
import dev.whetstone.slack.view.SlackMessages;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Commands, buttons, forms and the message shortcut. Slack is answered at once and the desk works meanwhile; only a form waits
 * a moment for the desk, so that what was typed is not lost where it could not be kept.
 */
public final class SlackInteractions {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final int FORM_WAITS_MILLIS = 800;

    private final ChatDesk desk;
    private final DeskWork work;
    private final SubmittedMessage submitted;
    private final Clock clock;

    SlackInteractions(ChatDesk desk, DeskWork work, SubmittedMessage submitted, Clock clock) {
        this.desk = desk;
        this.work = work;
        this.submitted = submitted;
        this.clock = clock;
    }

    public void register(App app) {
        app.command(ANY, (request, context) -> {
            command(request.getPayload());
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            press(request.getPayload());
            return context.ack();
        });
        app.messageShortcut(ANY, (request, context) -> {
            shortcut(request.getPayload());
            return context.ack();
        });
        app.viewSubmission(ANY, (request, context) -> submit(request.getPayload(), context));
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.globalShortcut(ANY, (request, context) -> context.ack());
        app.blockSuggestion(ANY, (request, context) -> Response.json(200, "{\"options\":[]}"));
    }

    private void command(SlashCommandPayload typed) {
        Caller caller = SlackCallers.of(typed);
        Call call = call(caller, "c-" + text(typed.getTriggerId()), "", Map.of());
        String line = WireText.command(text(typed.getText()));
        work.run(caller, () -> desk.commandLine(line, call));
    }

    private void press(BlockActionPayload pressed) {
        if (pressed.getActions() == null || pressed.getActions().isEmpty()) {
            throw new Senseless("nothing was pressed");
        }
        BlockActionPayload.Action action = pressed.getActions().get(0);
        Optional<SlackActionIds.Press> press = SlackActionIds.decode(action.getActionId(), action.getValue());
        if (press.isPresent()) {
            Caller caller = SlackCallers.of(pressed);
            String id =
                    "b-" + text(action.getActionTs()) + "-" + caller.member().user();
            Call call = call(caller, id, press.get().argument(), Map.of());
            work.run(caller, () -> desk.act(press.get().action(), call));
        }
    }

    private void shortcut(MessageShortcutPayload used) {
        if (used.getMessage() == null) {
            throw new Senseless("no message was chosen");
        }
        Caller caller = SlackCallers.of(used);
        Message message = used.getMessage();
        if (!caller.member().user().equals(message.getUser())) {
            work.run(caller, () -> Reply.say("You can submit only your own messages as your answer."));
            return;
        }
        String edited =
                message.getEdited() == null ? "" : "-" + message.getEdited().getTs();
        String id = "m-" + used.getMessageTs() + edited;
        work.run(
                caller,
                () -> submitted.submit(
                        caller, message, text -> desk.command("answer", call(caller, id, "", Map.of("text", text)))));
    }

    private Response submit(ViewSubmissionPayload sent, ViewSubmissionContext context) {
        View view = sent.getView();
        if (view == null) {
            throw new Senseless("no form was sent");
        }
        JsonObject carried = Caller.carried(view.getPrivateMetadata());
        Caller caller = SlackCallers.of(sent);
        Map<String, String> values = SlackForms.values(view.getState());
        Call call = call(caller, "v-" + view.getId(), LenientJson.text(carried, "argument"), values);
        CompletableFuture<Reply> reply = work.ask(() -> desk.act(LenientJson.text(carried, "action"), call));
        try {
            return answered(caller, view, reply.get(FORM_WAITS_MILLIS, TimeUnit.MILLISECONDS), context);
        } catch (TimeoutException slow) {
            work.giveLater(caller, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            work.giveLater(caller, reply);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A form could not be worked on", e.getCause());
        }
        return context.ack();
    }

    /** A form that failed stays open with what was typed. */
    private Response answered(Caller caller, View view, Reply reply, ViewSubmissionContext context) {
        if (reply instanceof Reply.Open open) {
            String carried = caller.inForm(open.form().action(), open.form().argument());
            return context.ackWithUpdate(SlackForms.view(open.form(), Replies.FORM, carried));
        }
        if (reply instanceof Reply.Private own && own.failed()) {
            return context.ackWithErrors(errors(view, own));
        }
        work.giveLater(caller, CompletableFuture.completedFuture(reply));
        return context.ack();
    }

    /** Each problem at its field; what belongs to none of them at the first. */
    private static Map<String, String> errors(View view, Reply.Private reply) {
        List<String> fields =
                view.getBlocks().stream().map(LayoutBlock::getBlockId).toList();
        Map<String, String> errors = new LinkedHashMap<>();
        reply.problems().forEach((field, sentence) -> {
            if (fields.contains(field)) {
                errors.put(field, SlackMessages.plain(ChatMessage.text(sentence)));
            }
        });
        if (errors.size() < reply.problems().size() || errors.isEmpty()) {
            errors.putIfAbsent(fields.get(0), SlackMessages.plain(reply.message()));
        }
        return errors;
    }

    private Call call(Caller caller, String id, String argument, Map<String, String> values) {
        return new Call(id, caller.member(), caller.channel(), caller.thread(), argument, values, clock.instant());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
