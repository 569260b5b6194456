package dev.whetstone.discord.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A channel, thread or direct message with what was said in it. */
final class Channel {

    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int VOICE = 2;
    static final int THREAD = 11;
    static final int PRIVATE_THREAD = 12;
    static final int FORUM = 15;

    final String id;
    final int type;
    final String guild;
    final String parent;
    final String owner;
    final String name;
    final List<DataObject> tags;
    final Map<Long, DataObject> messages = new ConcurrentSkipListMap<>();
    /** Who is in a private thread besides the bot. */
    final Set<String> people = ConcurrentHashMap.newKeySet();

    volatile List<String> appliedTags = List.of();
    volatile int autoArchive = 4320;
    volatile boolean archived;
    volatile boolean locked;
    volatile boolean gone;

    Channel(String id, int type, String guild, String parent, String owner, String name, List<DataObject> tags) {
        this.id = id;
        this.type = type;
        this.guild = guild;
        this.parent = parent;
        this.owner = owner;
        this.name = name;
        this.tags = tags;
    }

    boolean isThread() {
        return type == THREAD || type == PRIVATE_THREAD;
    }

    boolean isPrivate() {
        return type == PRIVATE_THREAD;
    }

    DataObject json() {
        DataObject json = Json.object()
                .put("id", id)
                .put("type", type)
                .put("name", name)
                .put("position", 0)
                .put("flags", 0)
                .put("permission_overwrites", Json.array());
        if (!guild.isEmpty()) {
            json.put("guild_id", guild);
        }
        if (type == FORUM) {
            json.put("available_tags", Json.array(tags));
        }
        if (isThread()) {
            json.put("parent_id", parent)
                    .put("owner_id", owner)
                    .put("applied_tags", Json.array(appliedTags))
                    .put("message_count", messages.size())
                    .put("member_count", 1 + people.size())
                    .put("total_message_sent", messages.size())
                    .put(
                            "thread_metadata",
                            Json.object()
                                    .put("invitable", false)
                                    .put("archived", archived)
                                    .put("locked", locked)
                                    .put("auto_archive_duration", autoArchive)
                                    .put("archive_timestamp", Ids.time(id).toString())
                                    .put("create_timestamp", Ids.time(id).toString()));
        }
        return json;
    }
}
