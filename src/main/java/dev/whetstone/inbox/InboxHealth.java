package dev.whetstone.inbox;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up whatever waits; tells how much failed too often to be tried again. */
final class InboxHealth extends AbstractHealthIndicator {

    private final Backlog backlog;

    InboxHealth(Backlog backlog) {
        super("What members did cannot be counted");
        this.backlog = backlog;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("setAside", backlog.setAside());
    }
}
