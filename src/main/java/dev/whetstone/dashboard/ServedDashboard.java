package dev.whetstone.dashboard;

import dev.whetstone.chat.trial.OnPlayground;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Decides whether there is a dashboard, and at which address. */
final class ServedDashboard {

    private ServedDashboard() {}

    /**
     * Its address; empty where none is set.
     *
     * @throws BadAddressException if it cannot be served at that address, or beside the playground
     */
    static Optional<DashboardAddress> in(Environment settings) {
        Optional<DashboardAddress> address = DashboardAddress.of(settings.getProperty(DashboardAddress.SETTING, ""));
        if (address.isPresent() && OnPlayground.isOn(settings)) {
            throw new BadAddressException(
                    "The dashboard is never served beside the playground, where everybody may speak as anybody: set a platform's"
                            + " token and no WHETSTONE_PLAYGROUND, or leave WHETSTONE_DASHBOARD_ADDRESS out.");
        }
        return address;
    }
}
