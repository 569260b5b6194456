package dev.whetstone.discord.gateway;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;

/** Builds JDA so that it pings nobody, sends nothing twice and keeps nothing in memory that is not used. */
record ShardFactory(Endpoints endpoints, DiscordProperties properties, Pacer pacer) {

    private static final int ALL_OF_THEM = -1;

    /** Logs in; the shards connect in the background. */
    ShardManager open(EnumSet<GatewayIntent> intents, List<Object> listeners) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        Collection<Integer> ids = properties.shards().ids();
        int total = properties.shards().total();
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(endpoints.token(), intents)
                .setSessionController(
                        new Sessions(endpoints.gateway(), properties.identifyPause(), properties.handshakePause()))
                .setRestConfig(new RestConfig().setBaseUrl(endpoints.api()))
                .setCompression(endpoints.isPlain() ? Compression.NONE : Compression.ZLIB)
                .setHttpClientBuilder(http())
                .setRequestTimeoutRetry(false)
                .setRawEventsEnabled(true)
                .setBulkDeleteSplittingEnabled(false)
                .setEnableShutdownHook(false)
                .setUseShutdownNow(true)
                .setShardsTotal(total == 0 ? ALL_OF_THEM : total)
                .addEventListeners(listeners);
        if (!ids.isEmpty()) {
            builder.setShards(ids);
        }
        return builder.build();
    }

    private OkHttpClient.Builder http() {
        long millis = properties.patience().toMillis();
        return new OkHttpClient.Builder()
                .connectTimeout(Math.min(5_000, millis), TimeUnit.MILLISECONDS)
                .readTimeout(millis, TimeUnit.MILLISECONDS)
                .writeTimeout(millis, TimeUnit.MILLISECONDS)
                .addInterceptor(DocumentedAddresses::shape)
                .addInterceptor(TrackedBody::watch)
                .addInterceptor(pacer::pass);
    }
}
