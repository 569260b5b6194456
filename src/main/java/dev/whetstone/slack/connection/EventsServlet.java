package dev.whetstone.slack.connection;

import com.slack.api.app_backend.SlackSignature.HeaderNames;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import dev.whetstone.slack.inbound.EventIntake;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes Slack's requests over HTTP; nothing of one is looked at before its signature. */
final class EventsServlet extends HttpServlet {

    private static final Logger log = LoggerFactory.getLogger(EventsServlet.class);
    private static final int MOST = 2_000_000;
    private static final Pattern SSL_CHECK = Pattern.compile("^(?:[\\w.%-]+=[^&]*&)*ssl_check=1(?:&|$)");

    private final transient App app;
    private final transient EventIntake events;
    private final transient SignatureCheck signatures;

    EventsServlet(App app, EventIntake events, SignatureCheck signatures) {
        this.app = app;
        this.events = events;
        this.signatures = signatures;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isLookAtCertificate(body)) {
            response.setStatus(HttpServletResponse.SC_OK);
        } else if (!isSigned(request, body)) {
            log.info("A request without a valid signature was refused");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            run(request, response, body);
        }
    }

    /** Slack now and then looks whether the address still has a valid certificate. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean look = "1".equals(request.getParameter("ssl_check"));
        response.setStatus(look ? HttpServletResponse.SC_OK : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static boolean isLookAtCertificate(String body) {
        return SSL_CHECK.matcher(body).find();
    }

    private boolean isSigned(HttpServletRequest request, String body) {
        return signatures.isValid(
                request.getHeader(HeaderNames.X_SLACK_REQUEST_TIMESTAMP),
                request.getHeader(HeaderNames.X_SLACK_SIGNATURE),
                body);
    }

    private void run(HttpServletRequest request, HttpServletResponse response, String body) throws IOException {
        SlackAppServletAdapter adapter = new Reader(app, body);
        try {
            Request<?> read = read(adapter, request);
            if (read == null) {
                response.setStatus(events.takeUnread(body).getStatusCode());
                return;
            }
            adapter.writeResponse(response, app.run(read));
        } catch (Exception e) {
            log.error("A request from Slack could not be handled", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Null for what Bolt has no class for, or none that fits. */
    private static @Nullable Request<?> read(SlackAppServletAdapter adapter, HttpServletRequest request)
            throws IOException {
        try {
            return adapter.buildSlackRequest(request);
        } catch (RuntimeException e) {
            log.debug("Bolt cannot read a request", e);
            return null;
        }
    }

    /** Gives Bolt the very body whose signature was checked. */
    private static final class Reader extends SlackAppServletAdapter {
        private final String body;

        Reader(App app, String body) {
            super(app.config());
            this.body = body;
        }

        @Override
        protected String doReadRequestBodyAsString(HttpServletRequest request) {
            return body;
        }
    }
}
