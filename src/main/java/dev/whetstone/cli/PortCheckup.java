package dev.whetstone.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Whether the web server's port is free. */
final class PortCheckup implements Checkup {

    private final String address;
    private final String port;

    PortCheckup(Environment settings) {
        this.address = settings.getProperty("server.address", "0.0.0.0");
        this.port = settings.getProperty("server.port", "8080");
    }

    @Override
    public Diagnosis run() {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            return Diagnosis.fail("port", port + " is no port: set SERVER_PORT to a number up to 65535");
        }
        String place = address + ":" + port;
        try (ServerSocket socket = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(address))) {
            return Diagnosis.ok(
                    "port",
                    place + (socket.getLocalPort() == Integer.parseInt(port) ? " is free" : " is any free one"));
        } catch (IOException e) {
            return Diagnosis.fail(
                    "port",
                    place + " cannot be used (" + e.getMessage()
                            + "): stop the program that has it, or set SERVER_PORT to another");
        }
    }
}
