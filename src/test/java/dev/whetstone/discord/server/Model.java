package dev.whetstone.discord.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What there is: servers, people, channels and what was said in them. */
final class Model {

    static final String ADMINISTRATES = "8";
    /** All the bot asks for, and what everybody may. */
    static final String EVERYTHING = Long.toString((1L << 50) - 1 - 8 - 32);

    final Clock clock;
    final Ids ids;
    final Map<String, Channel> channels = new ConcurrentHashMap<>();
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, String> nonces = new ConcurrentHashMap<>();
    final Map<String, Map<String, List<String>>> reactions = new ConcurrentHashMap<>();
    final List<Whisper> whispers = new CopyOnWriteArrayList<>();
    final Map<String, String> botPermissions = new ConcurrentHashMap<>();
    final Map<String, String> owners = new ConcurrentHashMap<>();
    final Map<String, String> systemChannels = new ConcurrentHashMap<>();
    private final List<String> guilds = new CopyOnWriteArrayList<>();
    private final Person bot;
    volatile Duration nonceWindow = Duration.ofMinutes(5);
    volatile boolean contentAllowed = true;

    Model(Clock clock) {
        this.clock = clock;
        this.ids = new Ids(clock);
        this.bot = new Person("200000000000000001", "Whetstone", true, false);
        people.put(bot.id(), bot);
    }

    /** What only one person sees, under an interaction. */
    record Whisper(String interaction, String reader, String channel, DataObject message) {}

    Person bot() {
        return bot;
    }

    List<String> guildIds() {
        return guilds;
    }

    String addGuild() {
        String id = ids.next();
        guilds.add(id);
        return id;
    }

    Channel addChannel(Channel channel) {
        channels.put(channel.id, channel);
        return channel;
    }

    Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id)).filter(channel -> !channel.gone);
    }

    /** A server as GUILD_CREATE tells of it. */
    DataObject guild(String id) {
        return guildHead(id)
                .put("channels", Json.array(visible(id, false)))
                .put("threads", Json.array(visible(id, true)))
                .put("members", Json.array(bot.member(botRole(id)).put("user", bot.user())))
                .put("member_count", people.size())
                .put("afk_timeout", 300)
                .put("large", false)
                .put("unavailable", false)
                .put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("voice_states", Json.array())
                .put("presences", Json.array())
                .put("guild_scheduled_events", Json.array())
                .put("stage_instances", Json.array())
                .put("soundboard_sounds", Json.array());
    }

    DataObject guildHead(String id) {
        return Json.object()
                .put("id", id)
                .put("name", "Server " + id)
                .put("owner_id", owners.getOrDefault(id, "999999999999999999"))
                .put("system_channel_id", systemChannels.get(id))
                .put("premium_progress_bar_enabled", false)
                .put("emojis", Json.array())
                .put("stickers", Json.array())
                .put("features", Json.array())
                .put(
                        "roles",
                        Json.array(
                                role(id, "@everyone", "0"),
                                adminRole(id),
                                role(botRole(id), "Whetstone", botPermissions.getOrDefault(id, EVERYTHING))));
    }

    private static DataObject adminRole(String guild) {
        return role(adminRoleId(guild), "Admins", ADMINISTRATES);
    }

    static String adminRoleId(String guild) {
        return Long.toString(Long.parseLong(guild) + 1_000_000);
    }

    static String botRole(String guild) {
        return Long.toString(Long.parseLong(guild) + 2_000_000);
    }

    private static DataObject role(String id, String name, String permissions) {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("permissions", permissions)
                .put("color", 0)
                .put("colors", Json.object().put("primary_color", 0))
                .put("hoist", false)
                .put("position", 1)
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
    }

    DataObject member(String guild, Person person) {
        return person.member(person.bot() ? botRole(guild) : adminRoleId(guild));
    }

    private List<DataObject> visible(String guild, boolean threads) {
        List<DataObject> found = new ArrayList<>();
        channels.values().stream()
                .filter(channel -> channel.guild.equals(guild) && channel.isThread() == threads)
                .filter(channel -> !channel.gone && !channel.archived)
                .forEach(channel -> found.add(channel.json()));
        return found;
    }

    /** A new message as it is stored. */
    DataObject message(Channel channel, Person author, DataObject sent) {
        String id = ids.next();
        DataObject message = Json.object()
                .put("id", id)
                .put("channel_id", channel.id)
                .put("author", author.user())
                .put("type", 0)
                .put("content", sent.getString("content", ""))
                .put("timestamp", Ids.time(id).toString())
                .put("edited_timestamp", null)
                .put("tts", false)
                .put("mention_everyone", false)
                .put("mentions", Json.array())
                .put("mention_roles", Json.array())
                .put("attachments", Json.list(sent, "attachments"))
                .put("embeds", Json.list(sent, "embeds"))
                .put("components", Json.list(sent, "components"))
                .put("pinned", false)
                .put("flags", sent.getInt("flags", 0))
                .put("allowed_mentions", sent.opt("allowed_mentions").orElse(null));
        sent.optObject("referenced_message")
                .ifPresent(one -> message.put("type", 19).put("referenced_message", one));
        if (!channel.guild.isEmpty()) {
            message.put("guild_id", channel.guild);
            if (!author.bot()) {
                message.put("member", member(channel.guild, author));
            }
        }
        Components.number(message);
        return message;
    }

    /** As REST shows it: with reactions and its thread, without what only the gateway tells. */
    DataObject shown(DataObject stored) {
        DataObject shown = Json.copy(contentAllowed ? stored : hidden(stored));
        String id = shown.getString("id");
        List<DataObject> all = new ArrayList<>();
        reactions.getOrDefault(id, Map.of()).forEach((emoji, users) -> {
            if (!users.isEmpty()) {
                all.add(Json.object()
                        .put("count", users.size())
                        .put("me", users.contains(bot.id()))
                        .put("emoji", Json.object().put("id", null).put("name", emoji)));
            }
        });
        if (!all.isEmpty()) {
            shown.put("reactions", Json.array(all));
        }
        channel(id).filter(Channel::isThread).ifPresent(thread -> shown.put("thread", thread.json()));
        shown.remove("guild_id");
        shown.remove("member");
        return shown;
    }

    /** Without the words of people, as the bot sees it that may not read them. */
    DataObject hidden(DataObject message) {
        boolean own = message.optObject("author")
                .map(author -> author.getString("id").equals(bot.id()))
                .orElse(true);
        return own
                ? message
                : Json.copy(message)
                        .put("content", "")
                        .put("attachments", Json.array())
                        .put("components", Json.array());
    }

    Optional<DataObject> message(String channel, String id) {
        return channel(channel).map(found -> found.messages.get(Long.parseLong(id)));
    }

    /** The channel of a user's direct messages. */
    Channel direct(String user) {
        return channels.values().stream()
                .filter(channel -> channel.type == Channel.DIRECT && channel.owner.equals(user))
                .findFirst()
                .orElseGet(
                        () -> addChannel(new Channel(ids.next(), Channel.DIRECT, "", "", user, "direct", List.of())));
    }

    boolean isWithinNonceWindow(String message) {
        Instant end = Ids.time(message).plus(nonceWindow);
        return clock.instant().isBefore(end);
    }
}
