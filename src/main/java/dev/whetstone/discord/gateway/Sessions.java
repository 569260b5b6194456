package dev.whetstone.discord.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Opens one session after the other, at the gateway Discord names or, where one is set, another. Where that refuses the handshake,
 * each further try waits longer, a minute at most.
 */
final class Sessions extends SessionControllerAdapter {

    private final String gateway;
    private final Duration pause;
    private final Duration first;
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * @param gateway the gateway's address; empty for the one Discord names
     * @param pause between two sessions
     * @param first after the first handshake that is refused; each further one in a row doubles it
     */
    Sessions(String gateway, Duration pause, Duration first) {
        this.gateway = gateway;
        this.pause = pause;
        this.first = first;
    }

    @Override
    public String getGateway() {
        return gateway.isEmpty() ? super.getGateway() : gateway;
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        ShardedGateway said = super.getShardedGateway(api);
        return gateway.isEmpty() ? said : new ShardedGateway(gateway, said.getShardTotal(), said.getConcurrency());
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        super.appendSession(node instanceof Patient ? node : new Patient(node, this));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(node instanceof Patient ? node : new Patient(node, this));
    }

    @Override
    protected void runWorker() {
        synchronized (lock) {
            if (workerHandle == null) {
                workerHandle = new QueueWorker(pause.toMillis());
                workerHandle.setDaemon(true);
                workerHandle.start();
            }
        }
    }

    private void await(int failed) throws InterruptedException {
        long longest = Math.max(first.toMillis(), Duration.ofMinutes(1).toMillis());
        Thread.sleep(Math.min(longest, first.toMillis() << Math.min(failed - 1, 10)));
    }

    /** A session to open that, when that failed, lets time pass before the queue opens it again. */
    private record Patient(SessionConnectNode node, Sessions sessions) implements SessionConnectNode {

        @Override
        public boolean isReconnect() {
            return node.isReconnect();
        }

        @Override
        public JDA getJDA() {
            return node.getJDA();
        }

        @Override
        public JDA.ShardInfo getShardInfo() {
            return node.getShardInfo();
        }

        @Override
        public void run(boolean isLast) throws InterruptedException {
            try {
                node.run(isLast);
                sessions.failures.set(0);
            } catch (IllegalStateException e) {
                sessions.await(sessions.failures.incrementAndGet());
                JDA.Status status = getJDA().getStatus();
                if (status != JDA.Status.SHUTTING_DOWN && status != JDA.Status.SHUTDOWN) {
                    throw e;
                }
            }
        }
    }
}
