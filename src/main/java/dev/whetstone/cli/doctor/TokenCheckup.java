package dev.whetstone.cli.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which platforms' tokens are set and whether they look like tokens; values are never shown. */
final class TokenCheckup implements Checkup {

    private static final Map<String, Pattern> SHAPES = shapes();

    private final Settings settings;

    /** Looks a setting up by its name. */
    interface Settings {
        @Nullable
        String get(String name);
    }

    TokenCheckup(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Diagnosis run() {
        List<String> present = SHAPES.keySet().stream().filter(this::isSet).toList();
        if (present.isEmpty()) {
            return Diagnosis.ok("tokens", "none set, so the bot offers its playground");
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            return Diagnosis.fail("tokens", String.join("; ", missing));
        }
        List<String> odd = present.stream().filter(name -> !looksRight(name)).toList();
        String names = String.join(", ", present);
        return odd.isEmpty()
                ? Diagnosis.ok("tokens", "set: " + names)
                : Diagnosis.warn(
                        "tokens",
                        "set: " + names + "; not of the usual form: " + String.join(", ", odd)
                                + " (copy again, without blanks or quotes)");
    }

    /** Tokens that another one is useless without. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (isSet("SLACK_BOT_TOKEN") && !isSet("SLACK_APP_TOKEN") && !isSet("SLACK_SIGNING_SECRET")) {
            missing.add("SLACK_BOT_TOKEN needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET beside it");
        }
        if (isSet("SLACK_APP_TOKEN") && !isSet("SLACK_BOT_TOKEN")) {
            missing.add("SLACK_APP_TOKEN needs SLACK_BOT_TOKEN beside it");
        }
        if (isSet("SLACK_CLIENT_ID") != isSet("SLACK_CLIENT_SECRET")) {
            missing.add("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET need each other");
        }
        return missing;
    }

    private boolean isSet(String name) {
        return !value(name).isBlank();
    }

    private boolean looksRight(String name) {
        return shape(name).matcher(value(name)).matches();
    }

    private String value(String name) {
        String value = settings.get(name);
        return value == null ? "" : value;
    }

    private static Pattern shape(String name) {
        return SHAPES.getOrDefault(name, Pattern.compile("\\S+"));
    }

    private static Map<String, Pattern> shapes() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        shapes.put("SLACK_BOT_TOKEN", Pattern.compile("xoxb-[A-Za-z0-9-]{10,}"));
        shapes.put("SLACK_APP_TOKEN", Pattern.compile("xapp-[A-Za-z0-9-]{10,}"));
        shapes.put("SLACK_SIGNING_SECRET", Pattern.compile("[0-9a-f]{32}"));
        shapes.put("SLACK_CLIENT_ID", Pattern.compile("\\d+\\.\\d+"));
        shapes.put("SLACK_CLIENT_SECRET", Pattern.compile("[0-9a-f]{32}"));
        shapes.put("DISCORD_TOKEN", Pattern.compile("[\\w-]{20,}\\.[\\w-]{5,}\\.[\\w-]{20,}"));
        return shapes;
    }
}
