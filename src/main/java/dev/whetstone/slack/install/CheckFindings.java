package dev.whetstone.slack.install;

import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import dev.whetstone.chat.extras.PlatformCheckup.Health;
import java.util.regex.Pattern;

/** What a look at Slack found; an error's code is Slack's own and may be shown, a token never. */
final class CheckFindings {

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

    private CheckFindings() {}

    static Finding ok(String subject, String says) {
        return new Finding(Health.OK, subject, says);
    }

    static Finding warn(String subject, String says) {
        return new Finding(Health.WARN, subject, says);
    }

    static Finding fail(String subject, String says) {
        return new Finding(Health.FAIL, subject, says);
    }

    /** Slack's word for what went wrong, if it is one. */
    static String code(@org.jspecify.annotations.Nullable String error) {
        return error != null && CODE.matcher(error).matches() ? error : "unknown_error";
    }
}
