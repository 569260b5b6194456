package dev.whetstone.playground.page;

import dev.whetstone.chat.Mark;
import dev.whetstone.playground.Message;
import dev.whetstone.playground.Persona;
import dev.whetstone.playground.Playground;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the template shows it. {@code day} is the heading before the first message of a day; {@code follows} is true
 * where the author spoke just before, so that the name need not be said again; {@code thread} is the thread under it.
 */
record MessageView(
        Message message,
        Author author,
        Times.Stamp stamp,
        @Nullable String day,
        boolean follows,
        boolean mine,
        String html,
        List<Map<String, Object>> blocks,
        @Nullable ThreadSummary thread) {

    private static final int LONG = 1_500;
    private static final int TALL = 18;

    public long id() {
        return message.id();
    }

    public boolean isPrivate() {
        return !message.audience().isEmpty();
    }

    public @Nullable Mark sign() {
        return message.sign();
    }

    /** Whether the reader can ask for it to be counted. */
    public boolean isCountable() {
        return mine && message.sign() == Mark.UNCOUNTED;
    }

    /** Whether it is shown folded at first. */
    public boolean isLong() {
        return message.text().length() > LONG
                || message.text().lines().limit(TALL + 1L).count() > TALL;
    }

    /** Who said it; {@code hue} chooses the colour of the initials. */
    record Author(String id, String name, String initials, int hue) {

        static final Author BOT = new Author(Playground.BOT, "Whetstone", "", 0);

        static Author of(Persona persona) {
            StringBuilder initials = new StringBuilder();
            for (String word : persona.name().split("\\s+", 2)) {
                word.codePoints().limit(1).forEach(initials::appendCodePoint);
            }
            return new Author(persona.id(), persona.name(), initials.toString(), 1 + persona.position() % 7);
        }
    }

    /** How much there is in a thread, and who took part. */
    record ThreadSummary(int replies, List<Author> authors, Times.Stamp last) {}
}
