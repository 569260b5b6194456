package dev.whetstone.storage;

import dev.whetstone.Whetstone;
import dev.whetstone.storage.commands.DatabaseCommand;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Starts a bot, looks at its page and stops it, so that the classes this takes are loaded. */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        new CommandLine(new DatabaseCommand()).getUsageMessage();
        SpringApplication bot = new SpringApplication(Whetstone.class);
        try (ConfigurableApplicationContext running = bot.run("--server.port=0", "--whetstone.data=" + args[0])) {
            String port = running.getEnvironment().getRequiredProperty("local.server.port");
            try (InputStream page =
                    URI.create("http://localhost:" + port).toURL().openStream()) {
                page.readAllBytes();
            }
        }
    }
}
