package dev.whetstone.playground;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Prepares the playground's collections at start, and warns where the page is open to others. */
@Component
@ConditionalOnPlayground
class PlaygroundStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PlaygroundStart.class);

    private final Messages messages;
    private final Roster roster;
    private final ServerProperties server;

    PlaygroundStart(Messages messages, Roster roster, ServerProperties server) {
        this.messages = messages;
        this.roster = roster;
        this.server = server;
    }

    @Override
    public void afterSingletonsInstantiated() {
        messages.prepare();
        roster.plant();
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            log.warn("The playground has no login: anyone who can reach this address can read it and speak as anyone.");
        }
    }
}
