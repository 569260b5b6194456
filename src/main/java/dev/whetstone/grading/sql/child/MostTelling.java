package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.Candidate.Refused;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of what went wrong with the translations of a query that which tells its writer most: what is forbidden or not there says
 * more than that the syntax is another engine's, and a word of theirs more than one that only a translation used.
 */
final class MostTelling {

    private static final Pattern NAME = Pattern.compile("(?:Table .* column named )?\"([^\"]+)\"|with name (\\S+)");

    private static final Pattern MISSING = Pattern.compile("Function with name \\S+ does not exist");

    private final String text;
    private Exception best;
    private int told;

    MostTelling(String text, Exception first) {
        this.text = text.toLowerCase(Locale.ROOT);
        this.best = first;
        this.told = value(first);
    }

    void add(Exception error) {
        int value = value(error);
        if (value > told || (value > 0 && isOvercome(String.valueOf(error.getMessage())))) {
            best = error;
            told = value;
        }
    }

    /** Whether the worst so far was a function that is known to whoever complains of something else. */
    private boolean isOvercome(String message) {
        Matcher missing = MISSING.matcher(String.valueOf(best.getMessage()));
        return missing.find() && !message.contains(missing.group());
    }

    /** The exception to tell the writer of. */
    SQLException most() throws Refused {
        if (best instanceof Refused refusal) {
            throw refusal;
        }
        return best instanceof SQLException error ? error : new SQLException(best);
    }

    /** Syntax errors are worth least; then what a translation made up; then what names something the writer wrote. */
    private int value(Exception error) {
        String message = String.valueOf(error.getMessage());
        if (error instanceof Refused) {
            return 4;
        }
        if (message.startsWith("Parser Error")) {
            return 0;
        }
        @Nullable String name = name(message);
        boolean missing = message.contains("Referenced column")
                || message.contains("does not have a column named")
                || message.contains("not found in FROM clause");
        boolean theirs = name != null && text.contains(name.toLowerCase(Locale.ROOT));
        return theirs ? (missing ? 3 : 2) : 1;
    }

    private static @Nullable String name(String message) {
        Matcher name = NAME.matcher(message);
        return name.find() ? (name.group(1) == null ? name.group(2) : name.group(1)) : null;
    }
}
