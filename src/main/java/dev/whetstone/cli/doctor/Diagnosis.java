package dev.whetstone.cli.doctor;

import dev.whetstone.chat.extras.PlatformCheckup;

/** What a checkup found; a warning or a failure says what to do. */
record Diagnosis(Health health, String subject, String says) {

    /** How bad it is; only a failure keeps the bot from working. */
    enum Health {
        OK("green"),
        WARN("yellow"),
        FAIL("red");

        private final String color;

        Health(String color) {
            this.color = color;
        }

        /** The word with picocli's markup for its colour, five columns wide. */
        String marked() {
            return String.format("@|%s %-4s|@", color, name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    static Diagnosis of(PlatformCheckup.Finding finding) {
        return new Diagnosis(Health.valueOf(finding.health().name()), finding.subject(), finding.says());
    }

    static Diagnosis ok(String subject, String says) {
        return new Diagnosis(Health.OK, subject, says);
    }

    static Diagnosis warn(String subject, String says) {
        return new Diagnosis(Health.WARN, subject, says);
    }

    static Diagnosis fail(String subject, String says) {
        return new Diagnosis(Health.FAIL, subject, says);
    }
}
