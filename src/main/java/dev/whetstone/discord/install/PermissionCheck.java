package dev.whetstone.discord.install;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.extras.ChannelCheck;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Names the permissions the bot lacks in a channel, as far as this process sees it, one by one. */
final class PermissionCheck implements ChannelCheck {

    private final DiscordConnection connection;

    PermissionCheck(DiscordConnection connection) {
        this.connection = connection;
    }

    @Override
    public List<String> lacking(ChannelRef channel) {
        Guild guild = channel.platform().equals(DiscordPlatform.ID) ? connection.guild(channel.workspace()) : null;
        GuildChannel seen = guild == null ? null : guild.getGuildChannelById(channel.channel());
        if (guild == null || seen == null) {
            return List.of();
        }
        String name = "#" + Markdown.escape(seen.getName());
        long granted = Permission.getRaw(guild.getSelfMember().getPermissions(seen));
        return BotPermission.missingIn(granted).stream()
                .map(permission -> permission.howToGrant(name))
                .toList();
    }
}
