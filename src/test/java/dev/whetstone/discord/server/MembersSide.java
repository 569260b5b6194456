package dev.whetstone.discord.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What people do on Discord. */
public final class MembersSide {

    private final Model model;
    private final Gateway gateway;
    private final Speech speech;
    private final Answers answers;
    private final Map<String, DataObject> interactions = new ConcurrentHashMap<>();

    MembersSide(Model model, Gateway gateway, Speech speech, Answers answers) {
        this.model = model;
        this.gateway = gateway;
        this.speech = speech;
        this.answers = answers;
    }

    // --- messages

    /** Writes in a channel or thread; the message's id. */
    public String write(Person author, String channel, String text) {
        return say(author, channel, Json.object().put("content", text));
    }

    public String writeWithFile(Person author, String channel, String text, String fileName, String url) {
        DataObject file = Json.object()
                .put("id", model.ids.next())
                .put("filename", fileName)
                .put("content_type", fileName.endsWith(".png") ? "image/png" : "text/plain; charset=utf-8")
                .put("size", 10)
                .put("url", url)
                .put("proxy_url", url);
        return say(author, channel, Json.object().put("content", text).put("attachments", Json.array(file)));
    }

    /** Writes an answer to a message, which stands over it. */
    public String reply(Person author, String channel, String text, String to) {
        return say(
                author,
                channel,
                Json.object().put("content", text).put("referenced_message", speech.find(channel, to)));
    }

    private String say(Person author, String channel, DataObject sent) {
        return speech.say(speech.channel(channel), author, sent).getString("id");
    }

    public void edit(String channel, String message, String text) {
        DataObject now = Json.copy(speech.find(channel, message))
                .put("content", text)
                .put("edited_timestamp", model.clock.instant().toString());
        store(channel, message, now);
    }

    /** Discord changes the message itself, as when it finds a preview of a link. */
    public void preview(String channel, String message) {
        DataObject now = Json.copy(speech.find(channel, message))
                .put("embeds", Json.array(Json.object().put("type", "link").put("url", "https://example.org")));
        store(channel, message, now);
    }

    private void store(String channel, String message, DataObject now) {
        speech.channel(channel).messages.put(Long.parseLong(message), now);
        gateway.dispatch("MESSAGE_UPDATE", now);
    }

    /** Puts a reaction on a message. */
    public void react(Person user, String channel, String message, String emoji) {
        speech.react(List.of(channel, message, emoji), user, true);
    }

    public void delete(String channel, String message) {
        speech.delete(channel, message);
    }

    /** Deletes a message without any event, as if the bot had been away. */
    public void deleteSilently(String channel, String message) {
        speech.deleteSilently(channel, message);
    }

    public void deleteAll(String channel, List<String> messages) {
        messages.forEach(id -> speech.channel(channel).messages.remove(Long.parseLong(id)));
        gateway.dispatch(
                "MESSAGE_DELETE_BULK",
                Json.object()
                        .put("ids", Json.array(messages))
                        .put("channel_id", channel)
                        .put("guild_id", speech.channel(channel).guild));
    }

    // --- threads

    public void archive(String thread) {
        Channel channel = speech.channel(thread);
        channel.archived = true;
        gateway.dispatch("THREAD_UPDATE", channel.json());
    }

    public void lock(String thread) {
        Channel channel = speech.channel(thread);
        channel.archived = true;
        channel.locked = true;
        gateway.dispatch("THREAD_UPDATE", channel.json());
    }

    /** A thread of somebody's own; under a message if the id is one. */
    public String openThread(Person owner, String channel, String id) {
        return speech.open(speech.channel(channel), id, Json.object().put("name", "Talk"), owner).id;
    }

    public void deleteChannel(String id) {
        Channel channel = speech.channel(id);
        channel.gone = true;
        gateway.dispatch(channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", channel.json());
    }

    // --- interactions

    public Used slash(Person user, String channel, String command, Map<String, String> options) {
        List<DataObject> values = new ArrayList<>();
        options.forEach((name, value) -> values.add(option(name, value)));
        return use(user, channel, 2, command("prep", 1).put("options", Json.array(sub(command, values))), null);
    }

    public Used suggest(Person user, String channel, String command, String option, String typed) {
        DataObject focused = option(option, typed).put("focused", true);
        return use(
                user, channel, 4, command("prep", 1).put("options", Json.array(sub(command, List.of(focused)))), null);
    }

    /** <i>Submit as answer</i> in a message's menu. */
    public Used submit(Person user, String channel, String message) {
        DataObject target = Json.copy(speech.find(channel, message));
        DataObject data = command("Submit as answer", 3)
                .put("target_id", message)
                .put("resolved", Json.object().put("messages", Json.object().put(message, target)));
        return use(user, channel, 2, data, null);
    }

    /** Presses a button of a message that stands in this channel or thread. */
    public Used press(Person user, String channel, String message, String customId) {
        return press(user, channel, speech.find(channel, message), customId);
    }

    /** Presses a button of any message, wherever. */
    public Used press(Person user, String channel, DataObject message, String customId) {
        DataObject data = Json.object()
                .put("custom_id", customId)
                .put("component_type", 2)
                .put("id", 1);
        return use(user, channel, 3, data, message);
    }

    /** Sends an opened form. */
    public Used send(Person user, String channel, String formId, Map<String, String> fields) {
        List<DataObject> rows = new ArrayList<>();
        fields.forEach((name, value) -> rows.add(Json.object()
                .put("type", 18)
                .put("id", rows.size() + 1)
                .put(
                        "component",
                        Json.object()
                                .put("type", 4)
                                .put("id", 100 + rows.size())
                                .put("custom_id", name)
                                .put("value", value))));
        DataObject data = Json.object().put("custom_id", formId).put("components", Json.array(rows));
        return use(user, channel, 5, data, null);
    }

    private DataObject command(String name, int type) {
        return Json.object().put("id", model.ids.next()).put("name", name).put("type", type);
    }

    private static DataObject sub(String name, List<DataObject> options) {
        return Json.object().put("name", name).put("type", 1).put("options", Json.array(options));
    }

    private static DataObject option(String name, String value) {
        return Json.object().put("name", name).put("type", 3).put("value", value);
    }

    private Used use(
            Person user,
            String channelId,
            int type,
            DataObject data,
            @org.jspecify.annotations.Nullable DataObject message) {
        Channel channel = speech.channel(channelId);
        String id = model.ids.now();
        Used used = new Used(id, "token-" + id);
        answers.uses.put(used.token(), new Answers.Use(id, used.token(), channelId, user.id()));
        DataObject interaction = Json.object()
                .put("id", id)
                .put("application_id", model.bot().id())
                .put("type", type)
                .put("data", data)
                .put("channel_id", channelId)
                .put("channel", channel.json().put("permissions", Model.EVERYTHING))
                .put("token", used.token())
                .put("version", 1)
                .put("app_permissions", Model.EVERYTHING)
                .put("locale", "en-US")
                .put("entitlements", Json.array());
        if (message != null) {
            interaction.put("message", message);
        }
        DataObject whole = placed(interaction, channel, user);
        interactions.put(id, whole);
        gateway.dispatch("INTERACTION_CREATE", whole);
        return used;
    }

    /** Discord tells of an interaction once more. */
    public void replay(Used used) {
        gateway.dispatch("INTERACTION_CREATE", Objects.requireNonNull(interactions.get(used.id())));
    }

    private DataObject placed(DataObject interaction, Channel channel, Person user) {
        if (channel.guild.isEmpty()) {
            return interaction
                    .put("user", user.user())
                    .put("context", 1)
                    .put("authorizing_integration_owners", Json.object().put("0", "0"));
        }
        return interaction
                .put("guild_id", channel.guild)
                .put("guild_locale", "en-US")
                .put(
                        "guild",
                        Json.object()
                                .put("id", channel.guild)
                                .put("locale", "en-US")
                                .put("features", Json.array()))
                .put("context", 0)
                .put("authorizing_integration_owners", Json.object().put("0", channel.guild))
                .put(
                        "member",
                        model.member(channel.guild, user)
                                .put("user", user.user())
                                .put("permissions", user.admin() ? Model.ADMINISTRATES : "0"));
    }
}
