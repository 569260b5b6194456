package dev.whetstone.slack.interactions;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.Message;
import com.slack.api.model.view.View;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.slack.api.Senseless;
import dev.whetstone.slack.interactions.Caller.Surface;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from what Slack sends who uses a command, button, form or shortcut, and where. */
final class SlackCallers {

    private SlackCallers() {}

    static Caller of(SlashCommandPayload typed) {
        MemberRef member = member(typed.getTeamId(), typed.getUserId());
        return new Caller(
                member,
                isGroupMessage(typed) ? alone(member) : channel(member, typed.getChannelId()),
                null,
                text(typed.getResponseUrl()),
                text(typed.getTriggerId()),
                Surface.MESSAGE);
    }

    /** What is asked there is about the member's own group, as in direct messages. */
    private static boolean isGroupMessage(SlashCommandPayload typed) {
        return text(typed.getChannelName()).startsWith("mpdm-");
    }

    static Caller of(BlockActionPayload pressed) {
        String team = team(
                pressed.getView(),
                pressed.getTeam() == null ? "" : pressed.getTeam().getId());
        MemberRef member =
                member(team, pressed.getUser() == null ? "" : pressed.getUser().getId());
        return pressed.getChannel() == null ? inView(pressed, member) : inMessage(pressed, member);
    }

    static Caller of(MessageShortcutPayload used) {
        MemberRef member = member(
                used.getTeam() == null ? "" : used.getTeam().getId(),
                used.getUser() == null ? "" : used.getUser().getId());
        ChannelRef channel = channel(
                member, used.getChannel() == null ? "" : used.getChannel().getId());
        return new Caller(
                member,
                channel,
                Caller.thread(channel, used.getMessage().getThreadTs()),
                text(used.getResponseUrl()),
                text(used.getTriggerId()),
                Surface.MESSAGE);
    }

    static Caller of(ViewSubmissionPayload sent) {
        String team = team(
                sent.getView(), sent.getTeam() == null ? "" : sent.getTeam().getId());
        MemberRef member =
                member(team, sent.getUser() == null ? "" : sent.getUser().getId());
        return Caller.ofForm(member, Caller.carried(sent.getView().getPrivateMetadata()), alone(member));
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

    /** In a channel shared with another organization a form names the sender's as its team, and ours in the view alone. */
    private static String team(@Nullable View view, @Nullable String named) {
        String installed = view == null ? "" : text(view.getAppInstalledTeamId());
        return installed.isEmpty() ? text(named) : installed;
    }

    private static MemberRef member(@Nullable String team, @Nullable String user) {
        return new MemberRef(SlackPlatform.ID, needed("team", team), needed("user", user));
    }

    private static ChannelRef channel(MemberRef member, @Nullable String channel) {
        return new ChannelRef(SlackPlatform.ID, member.workspace(), needed("channel", channel));
    }

    private static String needed(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Senseless("it names no " + what);
        }
        return value;
    }

    /** Slack takes a member's id for the channel of their direct messages. */
    private static ChannelRef alone(MemberRef member) {
        return channel(member, member.user());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
