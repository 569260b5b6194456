package dev.whetstone.secondreader;

import java.net.URI;
import java.util.Set;

/** The address of a second reader, checked. */
record ReaderAddress(URI uri) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException with a sentence that says what is wrong and never repeats the address */
    static ReaderAddress of(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw bad();
        }
        return new ReaderAddress(uri);
    }

    private static IllegalArgumentException bad() {
        return new IllegalArgumentException(
                "WHETSTONE_READER_URL must be an address such as https://models.example/v1, without a password or a"
                        + " question mark in it.");
    }

    boolean isHere() {
        return HERE.contains(uri.getHost());
    }

    /** Whether what is sent can be read on its way. */
    boolean isOpenOnTheWay() {
        return "http".equalsIgnoreCase(uri.getScheme()) && !isHere();
    }

    /** Where it runs, to stand after a model's name. */
    String where() {
        return isHere() ? " on the bot's own machine" : " at " + uri.getHost();
    }
}
