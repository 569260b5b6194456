package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A child at the other end of a connection, whose computing nobody tells: a quarter of the clock counts. */
final class SocketWire implements Wire {

    private static final AtomicLong IDS = new AtomicLong();

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private final long id = IDS.decrementAndGet();
    private final long born = System.nanoTime();

    SocketWire(SocketChannel channel) {
        this.channel = channel;
        this.in = Channels.newInputStream(channel);
        this.out = Channels.newOutputStream(channel);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public Duration computed() {
        return Duration.ofNanos(System.nanoTime() - born).dividedBy(4);
    }

    @Override
    public boolean alive() {
        return channel.isOpen();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void kill() {
        try {
            channel.close();
        } catch (IOException gone) {
            // The other side ended first.
        }
    }
}
