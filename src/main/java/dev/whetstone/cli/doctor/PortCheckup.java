package dev.whetstone.cli.doctor;

import dev.whetstone.settings.ManagementPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Whether one of the web server's ports is free. */
final class PortCheckup implements Checkup {

    private final String variable;
    private final String address;
    private final String port;

    private PortCheckup(String variable, String address, String port) {
        this.variable = variable;
        this.address = address;
        this.port = port;
    }

    /** Of the page. */
    static PortCheckup page(Environment settings) {
        return new PortCheckup(
                "SERVER_PORT",
                settings.getProperty("server.address", "0.0.0.0"),
                settings.getProperty("server.port", "8080"));
    }

    /** Of health and metrics. */
    static PortCheckup management(Environment settings) {
        String page = settings.getProperty("server.port", "8080");
        String next = page.matches("\\d{1,5}") ? String.valueOf(ManagementPort.of(Integer.parseInt(page))) : "0";
        return new PortCheckup(
                "MANAGEMENT_SERVER_PORT",
                settings.getProperty("management.server.address", "127.0.0.1"),
                settings.getProperty("management.server.port", next));
    }

    @Override
    public Diagnosis run() {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            return Diagnosis.fail("port", port + " is no port: set " + variable + " to a number up to 65535");
        }
        String place = address + ":" + port;
        try (ServerSocket socket = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(address))) {
            return Diagnosis.ok(
                    "port",
                    place + (socket.getLocalPort() == Integer.parseInt(port) ? " is free" : " is any free one"));
        } catch (IOException e) {
            return Diagnosis.fail(
                    "port",
                    place + " cannot be used (" + e.getMessage() + "): stop the program that has it, or set " + variable
                            + " to another");
        }
    }
}
