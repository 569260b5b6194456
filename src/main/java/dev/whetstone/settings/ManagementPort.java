package dev.whetstone.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Health and metrics have a port of their own: unless another is set, the one after the page's. */
public final class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int page = environment.getProperty("server.port", Integer.class, 8080);
        if (!environment.containsProperty(PORT) && page >= 0) {
            environment.getPropertySources().addLast(new MapPropertySource("management-port", Map.of(PORT, of(page))));
        }
    }

    /** The management port that goes with a page's port; any free one goes with any free one. */
    public static int of(int page) {
        return page == 0 ? 0 : page + 1;
    }

    /** After the files with settings are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
