package dev.whetstone.discord.api;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.DiscordPlatform;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What never changes of a channel or thread, and its tags where it is a forum.
 *
 * @param guild empty for a direct message
 * @param parent the channel a thread belongs to; empty for a channel
 * @param owner who made a thread; empty for a channel
 */
public record DiscordPlace(String id, int type, String guild, String parent, String owner, String name, Tags tags) {

    /** The kind of a thread only its people see. */
    public static final int PRIVATE_THREAD = 12;

    private static final int TEXT = 0;
    private static final int NEWS = 5;
    private static final int FORUM = 15;
    private static final int MEDIA = 16;
    private static final int REQUIRES_TAG = 1 << 4;

    /** A forum's tags, and whether a post needs one. */
    public record Tags(List<Tag> all, boolean required) {
        public Tags {
            all = List.copyOf(all);
        }
    }

    /** One of a forum's tags. */
    public record Tag(String id, String name) {}

    public static DiscordPlace of(DataObject channel) {
        List<Tag> tags = channel.optArray("available_tags").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .map(tag -> new Tag(tag.getString("id"), tag.getString("name", "")))
                .toList();
        boolean required = (channel.getInt("flags", 0) & REQUIRES_TAG) != 0;
        int type = channel.getInt("type");
        return new DiscordPlace(
                channel.getString("id"),
                type,
                channel.getString("guild_id", ""),
                isThread(type) ? channel.getString("parent_id", "") : "",
                isThread(type) ? channel.getString("owner_id", "") : "",
                channel.getString("name", ""),
                new Tags(tags, required));
    }

    /** A channel without tags. */
    static DiscordPlace of(String id, int type, String guild, String name) {
        return new DiscordPlace(id, type, guild, "", "", name, new Tags(List.of(), false));
    }

    private static boolean isThread(int type) {
        return type >= 10 && type <= 12;
    }

    public boolean isThread() {
        return isThread(type);
    }

    public boolean isPrivate() {
        return type == PRIVATE_THREAD;
    }

    public boolean hasPrivateThreads() {
        return type == TEXT;
    }

    public boolean isForum() {
        return type == FORUM || type == MEDIA;
    }

    /** Whether a message with a thread under it can be posted here. */
    public boolean takesMessages() {
        return type == TEXT || type == NEWS;
    }

    /** The channel, a thread's parent for a thread. */
    public ChannelRef channelRef() {
        return new ChannelRef(DiscordPlatform.ID, guild, isThread() ? parent : id);
    }

    public ThreadRef threadRef() {
        return new ThreadRef(channelRef(), id);
    }
}
