package dev.whetstone.discord.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot speaks with Discord.
 *
 * @param shards which part of a large bot this process serves
 * @param acknowledge how long a button or command may take before “is thinking” is shown; Discord gives up after 3 s
 * @param patience how long one request may wait, for a rate limit too, before it counts as failed
 * @param identifyPause the pause between two new sessions; Discord asks for 5 s
 * @param pace the least time between two requests, of all processes together; Discord takes 50 a second of a bot
 * @param handshakePause the pause after a gateway has refused the handshake, doubled each further time up to a minute
 */
@ConfigurationProperties("whetstone.discord")
public record DiscordProperties(
        @DefaultValue Shards shards,
        @DefaultValue("700ms") Duration acknowledge,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("5s") Duration identifyPause,
        @DefaultValue("21ms") Duration pace,
        @DefaultValue("1s") Duration handshakePause) {

    /**
     * The shards of one process.
     *
     * @param total how many shards the bot has in all its processes; 0 takes what Discord recommends
     * @param ids the shards this process serves; empty means all of them
     */
    record Shards(
            @DefaultValue("0") int total, @DefaultValue List<Integer> ids) {
        Shards {
            ids = List.copyOf(ids);
            if (!ids.isEmpty() && total == 0) {
                throw new IllegalArgumentException(
                        "whetstone.discord.shards.ids needs whetstone.discord.shards.total, the same in every process");
            }
            int most = total;
            if (ids.stream().anyMatch(id -> id < 0 || id >= most)) {
                throw new IllegalArgumentException(
                        "whetstone.discord.shards.ids must lie between 0 and total - 1, which is " + (total - 1));
            }
        }

        /** Whether this process is the one that does what is done once for the whole bot. */
        boolean isFirst() {
            return ids.isEmpty() || ids.contains(0);
        }
    }
}
