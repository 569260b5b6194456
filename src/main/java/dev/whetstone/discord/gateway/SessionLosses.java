package dev.whetstone.discord.gateway;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.chat.inbound.LostEvents;
import dev.whetstone.discord.DiscordPlatform;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Tells of each new session of a shard what may have been said before it, until it is taken in. */
final class SessionLosses extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(SessionLosses.class);

    private final ObjectProvider<LostEvents> lost;
    private final ConnectionWorker worker;

    SessionLosses(ObjectProvider<LostEvents> lost, ConnectionWorker worker) {
        this.lost = lost;
        this.worker = worker;
    }

    @Override
    public void onReady(ReadyEvent event) {
        log.info(
                "Discord shard {} is connected as {}, in {} servers",
                event.getJDA().getShardInfo().getShardId(),
                event.getJDA().getSelfUser().getName(),
                event.getGuildTotalCount());
        tellLoss(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        tellLoss(event.getJDA());
    }

    /** A new session knows nothing of what was written before it. */
    private void tellLoss(JDA jda) {
        int shard = jda.getShardInfo().getShardId();
        int total = jda.getShardInfo().getShardTotal();
        Predicate<ChannelRef> heard = channel -> channel.platform().equals(DiscordPlatform.ID)
                && (Snowflakes.parse(channel.workspace()) >>> 22) % total == shard;
        worker.soon(() -> tell(heard));
    }

    private void tell(Predicate<ChannelRef> heard) {
        try {
            EachListener.call(lost.orderedStream().toList(), "lost events", listener -> listener.onLost(heard));
        } catch (RuntimeException e) {
            log.warn("The open threads could not be listed to read them again; next try in 5 s: {}", e.getMessage());
            worker.later(() -> tell(heard), 5);
        }
    }
}
