package dev.whetstone.discord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Messages, reactions and threads, with the rules Discord has for them. */
final class Speech {

    private final Model model;
    private final Gateway gateway;
    final Map<String, Person> faster = new ConcurrentHashMap<>();

    Speech(Model model, Gateway gateway) {
        this.model = model;
        this.gateway = gateway;
    }

    Channel channel(String id) {
        return model.channel(id).orElseThrow(Refusal::unknownChannel);
    }

    DataObject find(String channel, String id) {
        DataObject message = channel(channel).messages.get(Long.parseLong(id));
        if (message == null) {
            throw Refusal.unknownMessage();
        }
        return message;
    }

    synchronized DataObject post(String channelId, Request request) {
        Channel channel = channel(channelId);
        DataObject sent = request.json();
        check(sent);
        if (channel.locked) {
            throw new Refusal(400, 160005, "Thread is locked");
        }
        String nonce = sent.getString("nonce", "");
        String known = nonce.isEmpty() ? null : model.nonces.get(nonce);
        if (known != null && sent.getBoolean("enforce_nonce", false) && model.isWithinNonceWindow(known)) {
            return model.shown(find(channelId, known));
        }
        DataObject message = say(channel, model.bot(), withFiles(sent, request.files()));
        if (!nonce.isEmpty()) {
            model.nonces.put(nonce, message.getString("id"));
        }
        return model.shown(message);
    }

    /** A message of anybody's; it wakes an archived thread up. */
    synchronized DataObject say(Channel channel, Person author, DataObject sent) {
        if (channel.archived) {
            channel.archived = false;
            gateway.dispatch("THREAD_UPDATE", channel.json());
        }
        DataObject message = model.message(channel, author, sent);
        channel.messages.put(Long.parseLong(message.getString("id")), message);
        gateway.dispatch("MESSAGE_CREATE", message);
        return message;
    }

    DataObject withFiles(DataObject sent, List<Request.File> files) {
        List<DataObject> attachments = new ArrayList<>();
        List<DataObject> described = Json.objects(sent, "attachments");
        for (int i = 0; i < files.size(); i++) {
            attachments.add(Json.object()
                    .put("id", model.ids.next())
                    .put("filename", files.get(i).name())
                    .put("size", files.get(i).content().length)
                    .put(
                            "url",
                            "https://cdn.discordapp.com/attachments/1/2/"
                                    + files.get(i).name())
                    .put("proxy_url", "https://media.discordapp.net/attachments/1/2/x")
                    .put("description", i < described.size() ? described.get(i).getString("description", "") : ""));
        }
        String resolved = sent.toString().replace("attachment://", "https://cdn.discordapp.com/attachments/1/2/");
        DataObject stored = DataObject.fromJson(resolved).put("attachments", Json.array(attachments));
        Components.all(stored)
                .forEach(component -> component
                        .optObject("file")
                        .ifPresent(file -> file.put("proxy_url", file.getString("url"))
                                .put("width", 0)
                                .put("height", 0)
                                .put("content_type", "text/plain")
                                .put("flags", 0)));
        Components.all(stored)
                .forEach(component -> component
                        .optObject("media")
                        .ifPresent(media -> media.put("proxy_url", media.getString("url"))
                                .put("width", 1)
                                .put("height", 1)
                                .put("content_type", "image/png")
                                .put("flags", 0)));
        return stored;
    }

    static void check(DataObject sent) {
        String problem = Components.problem(sent);
        if (!problem.isEmpty()) {
            throw new Refusal(400, 50035, "Invalid Form Body: " + problem);
        }
    }

    synchronized DataObject edit(String channelId, String id, DataObject changed) {
        DataObject message = find(channelId, id);
        if (!message.getObject("author").getString("id").equals(model.bot().id())) {
            throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
        }
        if (channel(channelId).archived) {
            throw new Refusal(400, 50083, "Thread is archived");
        }
        check(changed);
        DataObject now = Json.copy(message)
                .put("content", changed.getString("content", ""))
                .put("embeds", Json.list(changed, "embeds"))
                .put("components", Json.list(changed, "components"))
                .put("attachments", Json.list(changed, "attachments"))
                .put("edited_timestamp", model.clock.instant().toString());
        Components.number(now);
        channel(channelId).messages.put(Long.parseLong(id), now);
        gateway.dispatch("MESSAGE_UPDATE", now);
        return model.shown(now);
    }

    synchronized void delete(String channelId, String id) {
        find(channelId, id);
        channel(channelId).messages.remove(Long.parseLong(id));
        DataObject gone = Json.object().put("id", id).put("channel_id", channelId);
        String guild = channel(channelId).guild;
        gateway.dispatch("MESSAGE_DELETE", guild.isEmpty() ? gone : gone.put("guild_id", guild));
    }

    void deleteSilently(String channelId, String id) {
        channel(channelId).messages.remove(Long.parseLong(id));
    }

    /** A reaction by channel, message and emoji. */
    void react(List<String> ids, Person person, boolean on) {
        DataObject message = find(ids.get(0), ids.get(1));
        String user = person.id();
        if (channel(ids.get(0)).archived) {
            throw new Refusal(400, 50083, "Thread is archived");
        }
        List<String> users = model.reactions
                .computeIfAbsent(ids.get(1), none -> new ConcurrentHashMap<>())
                .computeIfAbsent(ids.get(2), none -> new CopyOnWriteArrayList<>());
        if (!on) {
            users.remove(user);
        } else if (!users.contains(user)) {
            users.add(user);
        }
        gateway.dispatch("MESSAGE_REACTION_" + (on ? "ADD" : "REMOVE"), reaction(message, ids, person, on));
    }

    private DataObject reaction(DataObject message, List<String> ids, Person person, boolean on) {
        Channel channel = channel(ids.get(0));
        DataObject reaction = Json.object()
                .put("user_id", person.id())
                .put("channel_id", channel.id)
                .put("message_id", ids.get(1))
                .put("emoji", Json.object().put("id", null).put("name", ids.get(2)))
                .put("type", 0)
                .put("burst", false);
        if (on) {
            reaction.put("message_author_id", message.getObject("author").getString("id"));
        }
        if (!channel.guild.isEmpty()) {
            reaction.put("guild_id", channel.guild);
            if (on) {
                reaction.put("member", model.member(channel.guild, person).put("user", person.user()));
            }
        }
        return reaction;
    }

    DataArray history(String channelId, Map<String, String> query) {
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        return Json.array(channel(channelId).messages.entrySet().stream()
                .filter(entry -> entry.getKey() > after)
                .limit(limit)
                .map(entry -> model.shown(entry.getValue()))
                .sorted(Comparator.comparing((DataObject message) -> Long.parseLong(message.getString("id")))
                        .reversed())
                .toList());
    }

    DataObject openThread(String channelId, String message, DataObject wanted) {
        Channel channel = channel(channelId);
        find(channelId, message);
        Person other = faster.get(channelId);
        if (other != null) {
            open(channel, message, wanted, other);
        }
        if (model.channel(message).isPresent()) {
            throw new Refusal(400, 160004, "A thread has already been created for this message");
        }
        return open(channel, message, wanted, model.bot()).json();
    }

    Channel open(Channel channel, String id, DataObject wanted, Person owner) {
        String name = wanted.getString("name");
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal(400, 50035, "Invalid Form Body: name");
        }
        Channel thread = new Channel(id, Channel.THREAD, channel.guild, channel.id, owner.id(), name, List.of());
        thread.autoArchive = wanted.getInt("auto_archive_duration", 4320);
        model.addChannel(thread);
        gateway.dispatch("THREAD_CREATE", thread.json().put("newly_created", true));
        return thread;
    }

    synchronized DataObject openPost(String forumId, Request request) {
        Channel forum = channel(forumId);
        DataObject first = request.json().getObject("message");
        check(first);
        Channel post = open(forum, model.ids.next(), request.json(), model.bot());
        post.appliedTags = Json.list(request.json(), "applied_tags").stream(DataArray::getString)
                .toList();
        DataObject message = model.message(post, model.bot(), withFiles(first, request.files()))
                .put("id", post.id);
        post.messages.put(Long.parseLong(post.id), message);
        gateway.dispatch("MESSAGE_CREATE", message);
        return post.json().put("message", model.shown(message));
    }

    DataObject archived(String channelId) {
        Stream<Channel> found = model.channels.values().stream()
                .filter(channel -> channel.isThread() && channel.parent.equals(channelId))
                .filter(channel -> channel.archived && !channel.gone);
        return Json.object()
                .put("threads", Json.array(found.map(Channel::json).toList()))
                .put("members", Json.array())
                .put("has_more", false);
    }
}
