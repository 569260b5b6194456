package dev.whetstone.grading.sql.child.script;

/** The values of variables, put one into the other, make a text that is too long to be read. */
public final class TooLongException extends RuntimeException {

    private static final int LONGEST = 20_000;

    private TooLongException() {
        super("The variables' values, each put where the variable stands, make a text of more than " + LONGEST
                + " characters; it was not run.");
    }

    /** The text, unless it is too long. */
    static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new TooLongException();
        }
        return text;
    }
}
