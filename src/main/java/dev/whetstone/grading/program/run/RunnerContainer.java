package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.pool.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** A runner in a container of its own, which gives every connection a process. */
final class RunnerContainer implements Isolation {

    private final String name;
    private final SocketAddress address;

    private RunnerContainer(String name, SocketAddress address) {
        this.name = name;
        this.address = address;
    }

    /** @throws IOException if the address means nothing */
    static RunnerContainer at(String address) throws IOException {
        return new RunnerContainer(address, parse(address));
    }

    private static SocketAddress parse(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        if (address.startsWith("unix:/")) {
            return UnixDomainSocketAddress.of(address.substring("unix:".length()));
        }
        if (address.matches("tcp:.+:\\d{1,5}")) {
            return new InetSocketAddress(
                    address.substring("tcp:".length(), colon), Integer.parseInt(address.substring(colon + 1)));
        }
        throw new IOException("whetstone.runner.address is neither unix:/PATH nor tcp:HOST:PORT nor off");
    }

    @Override
    public Wire start() throws IOException {
        return new SocketWire(SocketChannel.open(address));
    }

    private RunReport greeting() throws IOException {
        Wire wire = start();
        try {
            return Frames.read(wire.in(), RunReport.class);
        } finally {
            wire.kill();
        }
    }

    /** Older runners do not tell, and were all built with the stand-in. */
    @Override
    public String pyspark() {
        try {
            return Objects.requireNonNullElse(greeting().pyspark(), "sqlframe");
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public String says() {
        try {
            greeting();
            return "Python programs are run by the runner at " + name + ".";
        } catch (IOException e) {
            return "Python programs wait for the runner at " + name + ", which does not answer at the moment.";
        }
    }

    @Override
    public void close() {}
}
