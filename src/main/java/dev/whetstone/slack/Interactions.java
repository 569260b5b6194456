package dev.whetstone.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.view.View;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatDesk;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.slack.Caller.Surface;
import dev.whetstone.slack.view.ActionIds;
import dev.whetstone.slack.view.SlackForms;
import dev.whetstone.slack.view.SlackMessages;
import java.time.Clock;
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
final class Interactions {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final int FORM_WAITS_MILLIS = 800;

    private final ChatDesk desk;
    private final DeskWork work;
    private final Clock clock;

    Interactions(ChatDesk desk, DeskWork work, Clock clock) {
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    void register(App app) {
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
        MemberRef member = member(typed.getTeamId(), typed.getUserId());
        ChannelRef channel = channel(member, typed.getChannelId());
        Caller caller = new Caller(
                member, channel, null, text(typed.getResponseUrl()), text(typed.getTriggerId()), Surface.MESSAGE);
        Call call = call(caller, "c-" + text(typed.getTriggerId()), "", Map.of());
        String line = WireText.typed(text(typed.getText()));
        work.run(caller, () -> desk.commandLine(line, call));
    }

    private void press(BlockActionPayload pressed) {
        BlockActionPayload.Action action = pressed.getActions().get(0);
        Optional<ActionIds.Press> press = ActionIds.decode(action.getActionId(), action.getValue());
        if (press.isPresent()) {
            MemberRef member =
                    member(pressed.getTeam().getId(), pressed.getUser().getId());
            Caller caller = pressed.getChannel() == null ? inView(pressed, member) : inMessage(pressed, member);
            String id = "b-" + text(action.getActionTs()) + "-" + member.user();
            Call call = call(caller, id, press.get().argument(), Map.of());
            work.run(caller, () -> desk.act(press.get().action(), call));
        }
    }

    /** A press on a thread's first message counts as one in the channel: that is where it may have been seen. */
    private static Caller inMessage(BlockActionPayload pressed, MemberRef member) {
        ChannelRef channel = channel(member, pressed.getChannel().getId());
        String thread = text(pressed.getContainer().getThreadTs());
        Message message = pressed.getMessage();
        if (thread.isEmpty() && message != null) {
            thread = text(message.getThreadTs());
        }
        boolean root = thread.equals(pressed.getContainer().getMessageTs());
        return new Caller(
                member,
                channel,
                root ? null : Caller.thread(channel, thread),
                text(pressed.getResponseUrl()),
                text(pressed.getTriggerId()),
                Surface.MESSAGE);
    }

    private static Caller inView(BlockActionPayload pressed, MemberRef member) {
        View view = pressed.getView();
        Caller carried =
                Caller.ofForm(member, Caller.carried(view == null ? null : view.getPrivateMetadata()), alone(member));
        boolean home = view != null && "home".equals(view.getType());
        return new Caller(
                member,
                carried.channel(),
                carried.thread(),
                "",
                text(pressed.getTriggerId()),
                home ? Surface.HOME : Surface.MODAL);
    }

    private void shortcut(MessageShortcutPayload used) {
        MemberRef member = member(used.getTeam().getId(), used.getUser().getId());
        ChannelRef channel = channel(member, used.getChannel().getId());
        Message message = used.getMessage();
        Caller caller = new Caller(
                member,
                channel,
                Caller.thread(channel, message.getThreadTs()),
                text(used.getResponseUrl()),
                text(used.getTriggerId()),
                Surface.MESSAGE);
        if (!member.user().equals(message.getUser())) {
            work.run(caller, () -> Reply.say("You can submit only your own messages as your answer."));
            return;
        }
        String edited =
                message.getEdited() == null ? "" : "-" + message.getEdited().getTs();
        String answer = WireText.typed(text(message.getText()));
        Call call = call(
                caller, "m-" + used.getMessageTs() + edited, "", answer.isBlank() ? Map.of() : Map.of("text", answer));
        work.run(
                caller,
                () -> answer.isBlank()
                        ? Reply.say("That message has no text, so there is nothing to submit.")
                        : desk.command("answer", call));
    }

    private Response submit(ViewSubmissionPayload sent, ViewSubmissionContext context) {
        View view = sent.getView();
        MemberRef member = member(sent.getTeam().getId(), sent.getUser().getId());
        JsonObject carried = Caller.carried(view.getPrivateMetadata());
        Caller caller = Caller.ofForm(member, carried, alone(member));
        Map<String, String> values = SlackForms.values(view.getState());
        Call call = call(caller, "v-" + view.getId(), Json.text(carried, "argument"), values);
        CompletableFuture<Reply> reply = work.ask(() -> desk.act(Json.text(carried, "action"), call));
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
            String problem = SlackMessages.plain(own.message());
            return context.ackWithErrors(Map.of(view.getBlocks().get(0).getBlockId(), problem));
        }
        work.giveLater(caller, CompletableFuture.completedFuture(reply));
        return context.ack();
    }

    private Call call(Caller caller, String id, String argument, Map<String, String> values) {
        return new Call(id, caller.member(), caller.channel(), caller.thread(), argument, values, clock.instant());
    }

    private static MemberRef member(String team, String user) {
        return new MemberRef(SlackPlatform.ID, team, user);
    }

    private static ChannelRef channel(MemberRef member, String channel) {
        return new ChannelRef(SlackPlatform.ID, member.workspace(), channel);
    }

    /** Slack takes a member's id for the channel of their direct messages. */
    private static ChannelRef alone(MemberRef member) {
        return channel(member, member.user());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
