package dev.whetstone.discord.install;

import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What the bot lacks in the channel that was chosen for the questions. */
final class ChannelCheckup {

    private static final List<ChannelType> FIT = List.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM);

    private final DiscordRest rest;
    private final String bot;

    ChannelCheckup(DiscordRest rest, String bot) {
        this.rest = rest;
        this.bot = bot;
    }

    List<Finding> run(String id) {
        if (!id.matches("\\d{15,21}")) {
            return List.of(
                    DiscordCheckup.fail(
                            "WHETSTONE_DISCORD_CHANNEL is no channel id: switch on Developer Mode in Discord (Settings, Advanced), right-click the channel, Copy Channel ID"));
        }
        DiscordRest.Answer answer = rest.get("/channels/" + id);
        if (!answer.isOk()) {
            return List.of(DiscordCheckup.fail(unseen(answer.status())));
        }
        DataObject channel = answer.object();
        String name = "#" + DiscordCheckup.shown(channel.getString("name", id));
        if (!FIT.contains(ChannelType.fromId(channel.getInt("type", -1))) || channel.isNull("guild_id")) {
            return List.of(
                    DiscordCheckup.fail(name + " is no text, announcement or forum channel; choose one of these"));
        }
        return permissions(channel, name);
    }

    private List<Finding> permissions(DataObject channel, String name) {
        String guild = channel.getString("guild_id");
        DiscordRest.Answer roles = rest.get("/guilds/" + guild + "/roles");
        DiscordRest.Answer member = rest.get("/guilds/" + guild + "/members/" + bot);
        if (!roles.isOk() || !member.isOk()) {
            return List.of(DiscordCheckup.warn("the bot's roles on the server of %s could not be read (status %d)"
                    .formatted(name, roles.isOk() ? member.status() : roles.status())));
        }
        List<String> own =
                member.object().getArray("roles").stream(DataArray::getString).toList();
        long rights = ChannelRights.of(channel, roles.list(), own, bot);
        List<BotPermission> missing = BotPermission.missingIn(rights);
        Stream<Finding> needed = missing.isEmpty()
                ? Stream.of(DiscordCheckup.ok("every permission it needs in " + name))
                : missing.stream().map(one -> DiscordCheckup.fail(one.howToGrant(name)));
        boolean text = ChannelType.fromId(channel.getInt("type", -1)) == ChannelType.TEXT;
        return Stream.concat(needed, text ? interviews(rights, name) : Stream.empty())
                .toList();
    }

    /** What mock interviews do in another way without. */
    private static Stream<Finding> interviews(long rights, String name) {
        if ((rights & Permission.CREATE_PRIVATE_THREADS.getRawValue()) == 0) {
            return Stream.of(DiscordCheckup.warn(
                    "in %s the bot may not “Create Private Threads”, so mock interviews are held in direct messages"
                            .formatted(name)));
        }
        return (rights & Permission.MANAGE_THREADS.getRawValue()) == 0
                ? Stream.of(DiscordCheckup.warn(
                        "in %s the bot may not “Manage Threads”, so the private thread of a mock interview is archived at its end but not locked: whoever writes there opens it again, and is not read"
                                .formatted(name)))
                : Stream.empty();
    }

    private static String unseen(int status) {
        return switch (status) {
            case 403 ->
                "the bot may not see the channel WHETSTONE_DISCORD_CHANNEL: open the channel's settings, Permissions, add the bot's role and switch on “View Channels”";
            case 404 ->
                "there is no channel with the id in WHETSTONE_DISCORD_CHANNEL on the bot's servers; copy it again, or invite the bot to that server";
            default ->
                "the channel WHETSTONE_DISCORD_CHANNEL could not be read (status %d); try again".formatted(status);
        };
    }
}
