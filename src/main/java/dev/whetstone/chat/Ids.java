package dev.whetstone.chat;

/** Checks ids that come from a platform: trimmed, not empty, free of the separator used in keys. */
final class Ids {

    private Ids() {}

    static String checked(String id) {
        String trimmed = id.strip();
        if (trimmed.isEmpty() || trimmed.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Not an id: '" + id + "'");
        }
        return trimmed;
    }
}
