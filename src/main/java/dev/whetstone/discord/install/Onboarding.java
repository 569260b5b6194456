package dev.whetstone.discord.install;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.discord.view.DiscordMessages;
import dev.whetstone.discord.view.Part;
import dev.whetstone.storage.Once;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.audit.ActionType;
import net.dv8tion.jda.api.audit.AuditLogEntry;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Guides whoever brought the bot to a server, once, and again only after it was sent away. */
final class Onboarding extends ListenerAdapter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Onboarding.class);
    private static final Duration RECENT = Duration.ofDays(1);
    private static final int ENTRIES = 10;

    /** The servers whose admins were told how to begin. */
    private final Once welcomes;

    private final Clock clock;

    /** Runs what waits for the database: events must not. */
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("discord-onboarding-"));

    Onboarding(Once welcomes, Clock clock) {
        this.welcomes = welcomes;
        this.clock = clock;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        worker.execute(() -> welcome(event.getGuild()));
    }

    /** The bot may have been invited while it did not run. */
    @Override
    public void onGuildReady(GuildReadyEvent event) {
        Member self = event.getGuild().getSelfMember();
        if (self.hasTimeJoined()
                && self.getTimeJoined().toInstant().isAfter(clock.instant().minus(RECENT))) {
            worker.execute(() -> welcome(event.getGuild()));
        }
    }

    /** Whoever invites the bot again is told again. */
    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        worker.execute(() -> welcomes.forget(event.getGuild().getId()));
    }

    private void welcome(Guild guild) {
        if (!welcomes.isFirst(guild.getId())) {
            return;
        }
        ChatMessage guide = Guide.of(guild.getName(), BotPermission.missingIn(granted(guild)));
        if (directly(guild, guide) || openly(guild, guide)) {
            log.info("Server {} was told how to begin", guild.getId());
        } else {
            log.info("Nobody in server {} could be told how to begin", guild.getId());
        }
    }

    private static long granted(Guild guild) {
        return Permission.getRaw(guild.getSelfMember().getPermissions());
    }

    /** To whoever let the bot in, as far as it may know, else to the server's owner. */
    private static boolean directly(Guild guild, ChatMessage guide) {
        try {
            send(guild.getJDA().openPrivateChannelById(inviter(guild)).complete(), guide);
            return true;
        } catch (RuntimeException refused) {
            log.debug("The guide for server {} could not be sent directly: {}", guild.getId(), refused.getMessage());
            return false;
        }
    }

    private static long inviter(Guild guild) {
        Member self = guild.getSelfMember();
        if (!self.hasPermission(Permission.VIEW_AUDIT_LOGS)) {
            return guild.getOwnerIdLong();
        }
        try {
            return guild.retrieveAuditLogs().type(ActionType.BOT_ADD).limit(ENTRIES).complete().stream()
                    .filter(entry -> entry.getTargetIdLong() == self.getIdLong() && entry.getUserIdLong() != 0)
                    .map(AuditLogEntry::getUserIdLong)
                    .findFirst()
                    .orElseGet(guild::getOwnerIdLong);
        } catch (RuntimeException unread) {
            log.debug("The log of server {} could not be read: {}", guild.getId(), unread.getMessage());
            return guild.getOwnerIdLong();
        }
    }

    private static boolean openly(Guild guild, ChatMessage guide) {
        TextChannel system = guild.getSystemChannel();
        if (system == null || !system.canTalk()) {
            return false;
        }
        try {
            send(system, guide);
            return true;
        } catch (RuntimeException refused) {
            log.debug("The guide for server {} could not be posted: {}", guild.getId(), refused.getMessage());
            return false;
        }
    }

    private static void send(MessageChannel channel, ChatMessage guide) {
        for (Part part : DiscordMessages.render(guide)) {
            channel.sendMessage(part.create()).complete();
        }
    }
}
