package dev.whetstone.playground;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tells what was sent again from what is new: the same interaction with other words is another sending. */
public final class Resendings {

    private Resendings() {}

    /** The same for the same interaction and content, whatever the page made of its own id. */
    public static String of(String interaction, Object content) {
        return UUID.nameUUIDFromBytes((interaction + "\n" + content).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
