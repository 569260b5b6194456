package dev.whetstone.discord;

import java.time.Duration;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Opens one session after the other, at the gateway Discord names or, where one is set, another. */
final class Sessions extends SessionControllerAdapter {

    private final String gateway;
    private final Duration pause;

    Sessions(String gateway, Duration pause) {
        this.gateway = gateway;
        this.pause = pause;
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
    protected void runWorker() {
        synchronized (lock) {
            if (workerHandle == null) {
                workerHandle = new QueueWorker(pause.toMillis());
                workerHandle.start();
            }
        }
    }
}
