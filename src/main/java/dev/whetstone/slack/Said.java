package dev.whetstone.slack;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatEvent;
import dev.whetstone.chat.ChatEvent.Kind;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A message as Slack shows it in an event or in a thread's history; what it does not tell is empty. */
record Said(
        String ts,
        String thread,
        String user,
        String text,
        String edited,
        String rootAuthor,
        boolean byPerson,
        List<JsonObject> files) {

    private static final Set<String> BY_PEOPLE = Set.of("", "file_share", "thread_broadcast", "me_message");
    private static final String SLACKBOT = "USLACKBOT";

    static Said of(JsonObject message) {
        String user = Json.text(message, "user");
        boolean person = !user.isEmpty()
                && !user.equals(SLACKBOT)
                && Json.text(message, "bot_id").isEmpty()
                && BY_PEOPLE.contains(Json.text(message, "subtype"));
        String root = Json.text(message, "parent_user_id");
        return new Said(
                Json.text(message, "ts"),
                Json.text(message, "thread_ts"),
                user,
                WireText.typed(Json.text(message, "text")),
                Json.text(Json.object(message, "edited"), "ts"),
                root.isEmpty() ? Json.text(Json.object(message, "root"), "user") : root,
                person,
                Json.objects(message, "files").stream()
                        .filter(SlackFile::isText)
                        .toList());
    }

    /** Whether a person wrote it in a thread that somebody else than {@code bot} may not be known to have begun. */
    boolean isReplyTo(String bot) {
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
    ChatEvent asItStands(ChannelRef channel) {
        return isEdited()
                ? event(Kind.EDITED, channel, edited, text, Ts.instant(edited))
                : event(Kind.POSTED, channel, "0", text, Ts.instant(ts));
    }

    ChatEvent deleted(ChannelRef channel, Instant at) {
        return event(Kind.DELETED, channel, "deleted", "", at);
    }

    private ChatEvent event(Kind kind, ChannelRef channel, String revision, String typed, Instant at) {
        ThreadRef place = new ThreadRef(channel, thread);
        return new ChatEvent(kind, message(channel), revision, place, author(channel), typed, null, at);
    }
}
