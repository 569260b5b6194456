package dev.whetstone.slack.install;

/** A setting without which workspaces cannot install the bot is missing or wrong; the message says so and never repeats it. */
final class BadSettingException extends IllegalArgumentException {

    private final String remedy;

    BadSettingException(String problem, String remedy) {
        super(problem + ": " + remedy);
        this.remedy = remedy;
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }
}
