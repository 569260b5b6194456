package dev.whetstone.copying;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A text that may be repeated, or repeat another one: it counts and was written in the thread.
 *
 * @param digest names the text
 * @param at when it was written
 */
public record Print(String digest, Instant at, Fingerprint text) {

    /** Two processes compare moments as exactly as they are stored. */
    public Print {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Asked of every text of a round, so without a stream. */
    public boolean repeatsAnyOf(List<Print> others, Fingerprint common) {
        for (Print other : others) {
            if (other.at().isBefore(at) && text.repeats(other.text(), common)) {
                return true;
            }
        }
        return false;
    }
}
