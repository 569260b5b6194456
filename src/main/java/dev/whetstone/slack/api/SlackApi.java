package dev.whetstone.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.impl.AsyncRateLimitExecutor;
import com.slack.api.methods.impl.MethodsClientImpl;
import com.slack.api.methods.impl.ThreadPools;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Calls Slack's methods through the SDK's limiter. Every workspace has threads of its own there, so that none waits for
 * another's limit; what is sent to one channel goes out in the order it was asked for. The SDK's public asynchronous client hides
 * whether a request has left, so its limiter is used directly.
 */
public final class SlackApi implements AutoCloseable {

    private static final int THREADS_OF_A_WORKSPACE = 6;

    private final Slack slack;
    private final Workspaces workspaces;
    private final SlackSettings settings;
    /** A lane is forgotten once nobody is in it. */
    private final Cache<String, ReentrantLock> lanes =
            Caffeine.newBuilder().weakValues().build();

    public SlackApi(Slack slack, Workspaces workspaces, SlackSettings settings) {
        this.slack = slack;
        this.workspaces = workspaces;
        this.settings = settings;
    }

    /** One call of a method with a client that has the workspace's token. */
    @FunctionalInterface
    public interface Request<T> {
        T run(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * What is called where.
     *
     * @param channel the channel it is for, empty for what belongs to none
     * @param lane what else goes out in order with it, empty for nothing
     */
    public record Target(String team, String method, String channel, String lane) {
        public Target(String team, String method, String channel) {
            this(team, method, channel, channel);
        }

        public Target(String team, String method) {
            this(team, method, "", "");
        }
    }

    /** Sends something; an answer that is not “ok” is an exception. */
    public <T extends SlackApiTextResponse> T send(Target target, Request<T> request) {
        return Faults.requireOk(attempt(target, request));
    }

    /** Reads something, with more patience: what failed can simply be read again. */
    public <T extends SlackApiTextResponse> T read(Target target, Request<T> request) {
        try {
            return Faults.requireOk(within(settings.patience().multipliedBy(3), target, request));
        } catch (ChatException e) {
            throw e.fault() == ChatException.Fault.AMBIGUOUS ? Faults.unreachable(e) : e;
        }
    }

    /** Sends something, and leaves it to the caller what a refusal by Slack means. */
    public <T extends SlackApiTextResponse> T attempt(Target target, Request<T> request) {
        return within(settings.patience(), target, request);
    }

    /** Sends something that is better left for later than waited for. */
    public <T extends SlackApiTextResponse> T sendSoon(Target target, Request<T> request) {
        return Faults.requireOk(within(settings.moment(), target, request));
    }

    /** As {@link #attempt}, for what must happen within a time. */
    public <T extends SlackApiTextResponse> T within(Duration patience, Target target, Request<T> request) {
        String token = workspaces.botToken(target.team());
        if (target.lane().isEmpty()) {
            return Faults.requireDone(run(patience, target, token, request));
        }
        long start = System.nanoTime();
        ReentrantLock lane = lanes.get(target.team() + ":" + target.lane(), key -> new ReentrantLock(true));
        if (!acquired(lane, patience)) {
            throw Faults.rateLimited(null);
        }
        try {
            Duration rest = patience.minusNanos(System.nanoTime() - start);
            return Faults.requireDone(run(rest, target, token, request));
        } finally {
            lane.unlock();
        }
    }

    private <T extends SlackApiTextResponse> T run(Duration patience, Target target, String token, Request<T> request) {
        slack.getConfig().getMethodsConfig().getCustomThreadPoolSizes().put(target.team(), THREADS_OF_A_WORKSPACE);
        MethodsClient client = slack.methods(token, target.team());
        LimitedCall<T> sending = new LimitedCall<>(() -> request.run(client), patience);
        try {
            return await(start(target, token, sending), sending, patience);
        } catch (ExecutionException e) {
            throw Faults.of(e.getCause());
        } catch (RejectedExecutionException stopping) {
            throw Faults.unreachable(stopping);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sending.giveUp() ? Faults.rateLimited(e) : Faults.unknown(e);
        }
    }

    private <T extends SlackApiTextResponse> CompletableFuture<T> start(
            Target target, String token, LimitedCall<T> sending) {
        return AsyncRateLimitExecutor.getOrCreate((MethodsClientImpl) slack.methods(), slack.getConfig())
                .execute(target.method(), Map.of("token", token, "channel", target.channel()), sending);
    }

    private <T extends SlackApiTextResponse> T await(
            CompletableFuture<T> future, LimitedCall<T> sending, Duration patience)
            throws ExecutionException, InterruptedException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException waited) {
            if (sending.giveUp()) {
                throw Faults.rateLimited(waited);
            }
        }
        try {
            return future.get(settings.callTimeout().multipliedBy(4).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            throw Faults.unknown(hanging);
        }
    }

    /** How many requests wait for others to the same channel. */
    public int waitingFor(ChannelRef channel) {
        ReentrantLock lane = lanes.getIfPresent(channel.workspace() + ":" + channel.channel());
        return lane == null ? 0 : lane.getQueueLength();
    }

    private static boolean acquired(ReentrantLock lane, Duration patience) {
        try {
            return lane.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        ThreadPools.shutdownAll(slack.getConfig().getMethodsConfig());
        slack.getHttpClient().getOkHttpClient().dispatcher().executorService().shutdown();
        slack.getHttpClient().getOkHttpClient().connectionPool().evictAll();
    }
}
