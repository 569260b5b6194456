package dev.whetstone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the bot is to be found once it is ready. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String bound = event.getApplicationContext().getEnvironment().getProperty("server.address", "");
            String host = bound.isEmpty() || bound.startsWith("127.") || bound.equals("0.0.0.0") ? "localhost" : bound;
            log.info(
                    "Whetstone is ready: http://{}:{}", host, web.getWebServer().getPort());
        }
    }
}
