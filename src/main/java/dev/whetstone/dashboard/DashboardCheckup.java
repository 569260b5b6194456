package dev.whetstone.dashboard;

import dev.whetstone.chat.extras.PlatformCheckup;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Whether the dashboard can be served as it is set. */
public final class DashboardCheckup implements PlatformCheckup {

    private static final String SUBJECT = "dashboard";

    @Override
    public List<Finding> run(UnaryOperator<String> settings) {
        StandardEnvironment known = new StandardEnvironment();
        known.getPropertySources().addFirst(new Known(settings));
        try {
            return ServedDashboard.in(known).stream()
                    .map(address -> new Finding(
                            Health.OK,
                            SUBJECT,
                            "links lead to %s; whether that gets here only a browser can tell"
                                    .formatted(address.origin())))
                    .toList();
        } catch (BadAddressException e) {
            return List.of(new Finding(Health.FAIL, SUBJECT, String.valueOf(e.getMessage())));
        }
    }

    /** Settings as the doctor knows them. */
    private static final class Known extends PropertySource<UnaryOperator<String>> {

        Known(UnaryOperator<String> settings) {
            super("doctor", settings);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            String value = getSource().apply(name);
            return value.isEmpty() ? null : value;
        }
    }
}
