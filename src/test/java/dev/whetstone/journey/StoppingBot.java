package dev.whetstone.journey;

import dev.whetstone.Whetstone;
import dev.whetstone.storage.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The bot as it is, with a {@link Halt} beside it. Reads {@code stop POINT}, {@code go} and {@code run} from standard input, where one line
 * must come first, and ends with it.
 */
final class StoppingBot {

    static final String READY = "#ready ";

    private StoppingBot() {}

    public static void main(String[] args) {
        Halt halt = new Halt();
        listen(halt);
        SpringApplication bot = new SpringApplication(Whetstone.class);
        bot.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        "halt",
                        MongoClientSettingsBuilderCustomizer.class,
                        () -> settings -> settings.addCommandListener(halt)));
        ConfigurableApplicationContext running = bot.run(args);
        String port = running.getEnvironment().getRequiredProperty("local.server.port");
        String uri = running.getBeanProvider(EmbeddedDatabase.class).stream()
                .map(EmbeddedDatabase::uri)
                .findFirst()
                .orElse("");
        System.out.println(READY + port + " " + uri);
    }

    private static void listen(Halt halt) {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        firstOrders(halt, input);
        Thread listener = new Thread(() -> obey(halt, input), "orders");
        listener.setDaemon(true);
        listener.start();
    }

    /** The first line comes at once, so that a point is armed before the bot starts. */
    private static void firstOrders(Halt halt, BufferedReader input) {
        try {
            obey(halt, String.valueOf(input.readLine()));
        } catch (IOException e) {
            Runtime.getRuntime().halt(2);
        }
    }

    private static void obey(Halt halt, BufferedReader input) {
        input.lines().forEach(line -> obey(halt, line));
        Runtime.getRuntime().halt(2);
    }

    private static void obey(Halt halt, String order) {
        if (order.startsWith("stop ")) {
            halt.arm(StopPoint.valueOf(order.substring(5).toUpperCase(Locale.ROOT)));
        } else if (order.equals("go")) {
            halt.goOn();
        } else {
            halt.disarm();
        }
    }
}
