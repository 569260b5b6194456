package dev.whetstone.dashboard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the bot does not start with the dashboard as it is set. */
final class AddressFailureAnalyzer extends AbstractFailureAnalyzer<BadAddressException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadAddressException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "correct WHETSTONE_DASHBOARD_ADDRESS, or leave it out to run without a dashboard",
                cause);
    }
}
