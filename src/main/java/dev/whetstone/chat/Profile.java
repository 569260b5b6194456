package dev.whetstone.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of a person.
 *
 * @param name plain text on one line, in any script; marks that turn the writing direction are taken out, because they would turn
 *     what stands beside the name as well
 * @param zone null where the platform does not tell
 */
public record Profile(String name, @Nullable ZoneId zone, boolean bot, boolean workspaceAdmin) {

    public Profile {
        name = name.replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
    }
}
