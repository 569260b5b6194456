package dev.whetstone.slack.inbound;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatEvent.Kind;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Ts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as Slack shows it in an event or in a thread's history; what it does not tell is empty. */
public record WrittenMessage(
        String ts,
        String thread,
        String user,
        String text,
        String edited,
        String rootAuthor,
        boolean byPerson,
        List<JsonObject> files,
        boolean pictured) {

    private static final Set<String> BY_PEOPLE = Set.of("", "file_share", "thread_broadcast", "me_message");
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final String SLACKBOT = "USLACKBOT";

    public static WrittenMessage of(Message message) {
        return of(GSON.toJsonTree(message).getAsJsonObject());
    }

    public static WrittenMessage of(JsonObject message) {
        String user = LenientJson.text(message, "user");
        boolean person = !user.isEmpty()
                && !user.equals(SLACKBOT)
                && LenientJson.text(message, "bot_id").isEmpty()
                && BY_PEOPLE.contains(LenientJson.text(message, "subtype"));
        String root = LenientJson.text(message, "parent_user_id");
        return new WrittenMessage(
                LenientJson.text(message, "ts"),
                LenientJson.text(message, "thread_ts"),
                user,
                WireText.typed(LenientJson.text(message, "text")),
                LenientJson.text(LenientJson.object(message, "edited"), "ts"),
                root.isEmpty() ? LenientJson.text(LenientJson.object(message, "root"), "user") : root,
                person,
                LenientJson.objects(message, "files").stream()
                        .filter(SlackFile::isText)
                        .toList(),
                LenientJson.objects(message, "files").stream().anyMatch(SlackFile::isPicture));
    }

    /** Whether a person wrote it in a thread that somebody else than {@code bot} may not be known to have begun. */
    public boolean isReplyTo(String bot) {
        boolean foreign = !rootAuthor.isEmpty() && !bot.isEmpty() && !rootAuthor.equals(bot);
        return byPerson && !ts.isEmpty() && !thread.isEmpty() && !thread.equals(ts) && !foreign;
    }

    boolean isEdited() {
        return !edited.isEmpty();
    }

    MessageRef message(ChannelRef channel) {
        return new MessageRef(channel, ts);
    }

    MemberRef author(ChannelRef channel) {
        return new MemberRef(channel.platform(), channel.workspace(), user);
    }

    /** The message as it stands: posted, or edited with the edit's own time as its revision. */
    public ChatEvent asItStands(ChannelRef channel) {
        return isEdited()
                ? event(Kind.EDITED, channel, edited, text, Ts.instant(edited))
                : event(Kind.POSTED, channel, "0", text, Ts.instant(ts));
    }

    /** The same outside of a round's threads, as where members and the bot are among themselves. */
    ChatEvent aside(ChannelRef channel) {
        return new WrittenMessage(ts, "", user, text, edited, rootAuthor, byPerson, files, pictured)
                .asItStands(channel);
    }

    ChatEvent deleted(ChannelRef channel, Instant at) {
        return event(Kind.DELETED, channel, "deleted", "", at);
    }

    private ChatEvent event(Kind kind, ChannelRef channel, String revision, String typed, Instant at) {
        @Nullable ThreadRef place = thread.isEmpty() ? null : new ThreadRef(channel, thread);
        return new ChatEvent(
                kind, message(channel), revision, place, author(channel), typed, null, at, pictured ? true : null);
    }
}
