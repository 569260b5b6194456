package dev.whetstone.secondreader;

import dev.whetstone.secondreader.ReaderFault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the server once, over HTTP: no redirect is followed, the time is limited as a whole, and so is what is read. */
final class ReaderConnection {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    private final RestClient http;
    private final URI endpoint;
    private final String model;
    private final String key;
    private final long timeout;
    private final Clock clock;

    ReaderConnection(ReaderProperties properties, Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        this.endpoint = properties.endpoint();
        this.model = properties.model();
        this.key = properties.key();
        this.timeout = properties.timeout().toNanos();
        this.clock = clock;
    }

    /**
     * What the model said, of which the task makes something.
     *
     * @throws ReaderFault if it said nothing sound
     */
    JsonNode ask(ReaderTask<?> task, boolean plain) {
        ObjectNode request = task.request(model, plain);
        long begun = System.nanoTime();
        try {
            JsonNode said = ReaderReply.said(send(request));
            Object unused = task.read(said);
            return said;
        } catch (RestClientException e) {
            throw new ReaderFault(isSoon(begun) ? Kind.AWAY : Kind.UNUSABLE, "no reply, or none in time");
        } catch (ReaderFault fault) {
            boolean again = fault.kind() == Kind.AWAY || fault.kind() == Kind.FORM;
            throw again && !isSoon(begun) ? new ReaderFault(Kind.UNUSABLE, String.valueOf(fault.getMessage())) : fault;
        }
    }

    /** Only what fails soon is worth another try, so that all tries together take little longer than one may. */
    private boolean isSoon(long begun) {
        return System.nanoTime() - begun < timeout / 4;
    }

    private byte[] send(ObjectNode request) {
        byte[] body = http.post()
                .uri(endpoint)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .headers(this::letIn)
                .body(request.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .exchange((sent, response) -> received(response));
        return body == null ? new byte[0] : body;
    }

    private void letIn(HttpHeaders headers) {
        if (!key.isEmpty()) {
            headers.setBearerAuth(key);
        }
    }

    private byte[] received(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status != 200) {
            throw refused(status, response.getHeaders());
        }
        MediaType type = response.getHeaders().getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
            throw new ReaderFault(Kind.UNUSABLE, "the reply was no JSON");
        }
        InputStream in = response.getBody();
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            in.close();
            throw new ReaderFault(Kind.UNUSABLE, "the reply was too long");
        }
        return body;
    }

    private ReaderFault refused(int status, HttpHeaders headers) {
        String what = "the server answered " + status;
        String later = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (status == 429 || (status == 503 && later != null)) {
            return new ReaderFault(Kind.BUSY, what, pause(later == null ? "" : later));
        }
        if (status == 400 || status == 422) {
            return new ReaderFault(Kind.FORM, what);
        }
        return new ReaderFault(status >= 500 ? Kind.AWAY : Kind.UNUSABLE, what);
    }

    /** Seconds or a date; what cannot be read is a minute, and nothing is more than an hour. */
    private Duration pause(String later) {
        Duration asked;
        try {
            asked = later.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(later.strip()))
                    : Duration.between(clock.instant(), date(later));
        } catch (DateTimeParseException e) {
            asked = USUAL_PAUSE;
        }
        if (asked.compareTo(Duration.ofSeconds(1)) < 0) {
            return Duration.ofSeconds(1);
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
