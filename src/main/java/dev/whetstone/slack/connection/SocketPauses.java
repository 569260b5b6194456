package dev.whetstone.slack.connection;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long the keeper of the Socket Mode connection waits before it opens another.
 *
 * @param moment after the end of a connection that had lasted
 * @param first after the first failure in a row; each further one doubles it
 * @param longest the most, however many failures there were
 * @param lasting how long a connection must have stood for its end not to count as a failure
 * @param goodbye how long a connection that was replaced may still acknowledge what it took in
 */
record SocketPauses(Duration moment, Duration first, Duration longest, Duration lasting, Duration goodbye) {

    static final SocketPauses USUAL = new SocketPauses(
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofMillis(500));

    /** Between half of the pause and all of it, so that many bots do not come back at once. */
    Duration after(int failures) {
        if (failures == 0) {
            return moment;
        }
        long most = first.toMillis() << Math.min(failures - 1, 16);
        long pause = Math.min(longest.toMillis(), most);
        return Duration.ofMillis(pause - ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
