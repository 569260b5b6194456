package dev.whetstone.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets every test wait for a condition as long as a slow machine may need; a condition that holds ends the wait soon. */
public final class Patience implements Extension, BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }
}
