package dev.whetstone.discord.server;

import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Private threads, and what may be changed of a thread, with the rules Discord has for them. */
final class PrivateTalk {

    private final Model model;
    private final Gateway gateway;
    private final Speech speech;

    PrivateTalk(Model model, Gateway gateway, Speech speech) {
        this.model = model;
        this.gateway = gateway;
        this.speech = speech;
    }

    /** A thread only its people see; a text channel has them, and no other kind. */
    DataObject open(String channelId, Request request) {
        Channel channel = speech.channel(channelId);
        if (request.json().getInt("type", 0) != Channel.PRIVATE_THREAD) {
            return speech.openPost(channelId, request);
        }
        if (channel.type != Channel.TEXT) {
            throw new Refusal(400, 50024, "Cannot execute action on this channel type");
        }
        require(channel.guild, Permission.CREATE_PRIVATE_THREADS);
        String name = request.json().getString("name");
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal(400, 50035, "Invalid Form Body: name");
        }
        Channel thread = new Channel(
                model.ids.next(),
                Channel.PRIVATE_THREAD,
                channel.guild,
                channel.id,
                model.bot().id(),
                name,
                List.of());
        thread.autoArchive = request.json().getInt("auto_archive_duration", 4320);
        model.addChannel(thread);
        gateway.dispatch("THREAD_CREATE", thread.json().put("newly_created", true));
        return thread.json();
    }

    /** Lets somebody in, who must be in the server. */
    void add(String threadId, String user) {
        Channel thread = speech.channel(threadId);
        require(thread.guild, Permission.MESSAGE_SEND_IN_THREADS);
        if (thread.archived) {
            throw new Refusal(400, 50083, "Thread is archived");
        }
        if (!model.people.containsKey(user)) {
            throw new Refusal(404, 10007, "Unknown Member");
        }
        thread.people.add(user);
        gateway.dispatch(
                "THREAD_MEMBERS_UPDATE",
                Json.object()
                        .put("id", thread.id)
                        .put("guild_id", thread.guild)
                        .put("member_count", thread.people.size() + 1));
    }

    /** Whoever made a thread may archive it; locking takes a permission of its own. */
    DataObject change(String threadId, DataObject wanted) {
        Channel thread = speech.channel(threadId);
        if (!thread.isThread()) {
            throw new Refusal(403, 50013, "Missing Permissions");
        }
        if (wanted.hasKey("locked")) {
            require(thread.guild, Permission.MANAGE_THREADS);
        }
        if (thread.archived && wanted.getBoolean("archived", true) && !wanted.hasKey("locked")) {
            throw new Refusal(400, 50083, "Thread is archived");
        }
        thread.archived = wanted.getBoolean("archived", thread.archived);
        thread.locked = wanted.getBoolean("locked", thread.locked);
        gateway.dispatch("THREAD_UPDATE", thread.json());
        return thread.json();
    }

    private void require(String guild, Permission permission) {
        long granted = Long.parseLong(model.botPermissions.getOrDefault(guild, Model.EVERYTHING));
        if ((granted & permission.getRawValue()) == 0 && (granted & Long.parseLong(Model.ADMINISTRATES)) == 0) {
            throw new Refusal(403, 50013, "Missing Permissions");
        }
    }
}
