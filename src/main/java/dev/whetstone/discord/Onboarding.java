package dev.whetstone.discord;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.discord.install.BotPermission;
import dev.whetstone.discord.install.Guide;
import dev.whetstone.discord.view.DiscordMessages;
import dev.whetstone.discord.view.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.audit.ActionType;
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

    private final Welcomes welcomes;
    private final Clock clock;

    /** Runs what waits for the database: events must not. */
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("discord-onboarding-"));

    Onboarding(Welcomes welcomes, Clock clock) {
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

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        worker.execute(() -> welcomes.forget(event.getGuild().getId()));
    }

    private void welcome(Guild guild) {
        if (!welcomes.claim(guild.getId())) {
            return;
        }
        ChatMessage guide = Guide.of(guild.getName(), BotPermission.missingIn(granted(guild)));
        inviter(guild)
                .thenCompose(user -> guild.getJDA().openPrivateChannelById(user).submit())
                .thenCompose(direct -> send(direct, guide))
                .exceptionallyCompose(refused -> openly(guild, guide))
                .whenComplete((sent, fault) -> {
                    if (fault == null) {
                        log.info("Somebody on server {} was told how to begin", guild.getId());
                    } else {
                        log.info("Nobody on server {} could be told how to begin: {}", guild.getId(), fault.getMessage());
                    }
                });
    }

    private static long granted(Guild guild) {
        return Permission.getRaw(guild.getSelfMember().getPermissions());
    }

    /** Who let the bot in as far as it may know, else the server's owner. */
    private static CompletableFuture<Long> inviter(Guild guild) {
        long owner = guild.getOwnerIdLong();
        if (!guild.getSelfMember().hasPermission(Permission.VIEW_AUDIT_LOGS)) {
            return CompletableFuture.completedFuture(owner);
        }
        long self = guild.getSelfMember().getIdLong();
        return guild.retrieveAuditLogs().type(ActionType.BOT_ADD).limit(ENTRIES).submit().handle((entries, fault) ->
                fault != null
                        ? owner
                        : entries.stream()
                                .filter(entry -> entry.getTargetIdLong() == self && entry.getUserIdLong() != 0)
                                .map(entry -> entry.getUserIdLong())
                                .findFirst()
                                .orElse(owner));
    }

    private static CompletableFuture<Void> openly(Guild guild, ChatMessage guide) {
        TextChannel system = guild.getSystemChannel();
        return system != null && system.canTalk()
                ? send(system, guide)
                : CompletableFuture.failedFuture(
                        new IllegalStateException("direct messages are closed, and there is no channel for news"));
    }

    private static CompletableFuture<Void> send(MessageChannel channel, ChatMessage guide) {
        CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
        for (Part part : DiscordMessages.render(guide)) {
            sent = sent.thenCompose(before ->
                    channel.sendMessage(part.create()).submit().thenAccept(message -> {}));
        }
        return sent;
    }
}
