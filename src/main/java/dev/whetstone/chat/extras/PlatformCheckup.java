package dev.whetstone.chat.extras;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the doctor looks at for one platform. Found by {@link java.util.ServiceLoader}, so that a platform adds its own and the
 * doctor knows none of them.
 */
public interface PlatformCheckup {

    /**
     * Looks at the platform with the settings the bot would run with; empty where it is not switched on. Never throws for what
     * it looks at, and never repeats a token.
     *
     * @param settings a setting by its name, the empty string where it is not set
     */
    List<Finding> run(UnaryOperator<String> settings);

    /** How good one thing is. */
    enum Health {
        OK,
        WARN,
        FAIL
    }

    /** One thing looked at; {@code says} is what was found and, unless it is fine, what to do about it. */
    record Finding(Health health, String subject, String says) {}
}
