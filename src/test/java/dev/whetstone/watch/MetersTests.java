package dev.whetstone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.Whetstone;
import dev.whetstone.chat.adapter.PlatformConnection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What the whole bot tells whoever watches it, and what the files in {@code deploy} ask of it. */
class MetersTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SERIES = Pattern.compile("\\bwhetstone_\\w+");
    private static final Pattern JAVAS = Pattern.compile("\\bjvm_\\w+");

    private static ConfigurableApplicationContext bot;

    @BeforeAll
    static void start(@TempDir Path data) {
        bot = new SpringApplication(Whetstone.class, Away.class)
                .run("--server.port=0", "--whetstone.playground=true", "--whetstone.data=" + data);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    /** A platform that has been gone for a while. */
    static class Away {
        @Bean
        PlatformConnection away() {
            return new PlatformConnection() {
                @Override
                public String platform() {
                    return "somewhere";
                }

                @Override
                public Duration awayFor() {
                    return Duration.ofMinutes(6);
                }
            };
        }
    }

    @Test
    void theDashboardAndTheAlertsAskForWhatIsThere() throws Exception {
        String scraped = scrape();
        String asks = read("deploy/grafana/whetstone.json") + read("deploy/prometheus/alerts.yaml");

        assertThat(series(scraped)).containsAll(series(asks));
        assertThat(javas(asks)).hasSizeGreaterThan(1);
        assertThat(javas(scraped)).containsAll(javas(asks));
    }

    @Test
    void everythingThatIsMeasuredIsShown() throws Exception {
        Set<String> shown = families(read("deploy/grafana/whetstone.json"));

        assertThat(shown).containsAll(families(scrape()));
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        String operations = read("docs/operations.md");
        assertThat(Pattern.compile("alert: (\\w+)")
                        .matcher(read("deploy/prometheus/alerts.yaml"))
                        .results()
                        .map(alert -> alert.group(1)))
                .hasSizeGreaterThan(10)
                .allMatch(alert -> operations.contains("`" + alert + "`"));
    }

    @Test
    void whatIsMeasuredOfTheDatabaseHasAValue() throws Exception {
        String scraped = scrape();

        assertThat(scraped).contains("whetstone_database_up 1.0").doesNotContain("whetstone_rounds_due NaN");
        assertThat(scraped).doesNotContain("whetstone_answers_waiting NaN", "whetstone_answers_aside NaN");
    }

    @Test
    void neitherHealthNorFiguresAreShownOnThePagesPort() throws Exception {
        assertThat(get("local.server.port", "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get("local.server.port", "/actuator/prometheus").statusCode())
                .isEqualTo(404);
    }

    /** As a Prometheus asks that reads histograms of its own. */
    @Test
    void whoeverAsksForProtocolBuffersFirstIsGivenFigures() throws Exception {
        String accepted =
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.6,"
                        + "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.4,*/*;q=0.1";
        HttpResponse<String> scraped = get("local.management.port", "/actuator/prometheus", "Accept", accepted);
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.body()).contains("whetstone_database_up 1.0");
        assertThat(scraped.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/openmetrics-text"));
    }

    /** A part of the bot may start without the others, so Boot does not look. */
    @Test
    void everythingThatHealthIsMadeOfIsThere() {
        assertThat(List.of("mongo", "tick", "stuck", "connections"))
                .allMatch(part -> bot.containsBean(part + "HealthIndicator"));
    }

    @Test
    void aPlatformThatIsGoneTakesTheBotOutOfServiceAndRestartsNothing() throws Exception {
        assertThat(get("local.management.port", "/actuator/health/readiness").statusCode())
                .isEqualTo(503);
        assertThat(get("local.management.port", "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    private static Set<String> series(String text) {
        return found(SERIES, text);
    }

    private static Set<String> javas(String text) {
        return found(JAVAS, text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> families(String text) {
        return series(text).stream()
                .map(name -> name.replaceFirst("_(max|sum|count|bucket)$", ""))
                .collect(Collectors.toSet());
    }

    private static String scrape() throws IOException, InterruptedException {
        return get("local.management.port", "/actuator/prometheus").body();
    }

    private static HttpResponse<String> get(String port, String path, String... headers)
            throws IOException, InterruptedException {
        String number = bot.getEnvironment().getRequiredProperty(port);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
