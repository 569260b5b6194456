package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import dev.whetstone.slack.api.SlackSdk;
import dev.whetstone.slack.api.SlackSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** With {@code HTTPS_PROXY} nothing of Slack is spoken to but through it; the proxy here is on loopback and lets nobody out. */
@Execution(ExecutionMode.CONCURRENT)
class ThroughProxyTests {

    @Test
    void slackIsReachedThroughTheProxyOfTheEnvironment() throws IOException, InterruptedException {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(proxy, asked), "proxy");
            refusing.setDaemon(true);
            refusing.start();
            Process bot = start(proxy.getLocalPort());
            try {
                assertThat(asked.poll(60, TimeUnit.SECONDS)).isEqualTo("CONNECT slack.com:443 HTTP/1.1");
                assertThat(bot.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(bot.exitValue())
                        .as("the proxy's refusal is a fault of the way")
                        .isEqualTo(3);
            } finally {
                bot.destroyForcibly();
            }
        }
    }

    private static Process start(int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(List.of(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", Asking.class.getName()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("HTTPS_PROXY", "http://127.0.0.1:" + port);
        return builder.inheritIO().start();
    }

    private static void refuse(ServerSocket proxy, BlockingQueue<String> asked) {
        while (!proxy.isClosed()) {
            try (Socket one = proxy.accept()) {
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
                asked.add(String.valueOf(lines.readLine()));
                for (String line = lines.readLine(); line != null && !line.isEmpty(); ) {
                    line = lines.readLine();
                }
                one.getOutputStream()
                        .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A bot that asks Slack who it is. */
    static final class Asking {

        private Asking() {}

        public static void main(String[] args) throws Exception {
            StandardEnvironment environment = new StandardEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("SLACK_BOT_TOKEN", "none")));
            Slack slack = SlackSdk.of(SlackSettings.of(environment));
            try {
                slack.methods("none").authTest(request -> request);
                System.exit(0);
            } catch (IOException | SlackApiException refused) {
                System.exit(3);
            }
        }
    }
}
