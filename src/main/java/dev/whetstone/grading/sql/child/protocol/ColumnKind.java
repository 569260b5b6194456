package dev.whetstone.grading.sql.child.protocol;

import java.util.Set;

/** The kind of a column's type; columns of one kind cannot be told apart by what they hold. */
public final class ColumnKind {

    private static final Set<String> OTHERS = Set.of("STRUCT", "MAP", "INTERVAL", "\"NULL\"");

    private ColumnKind() {}

    /** A word for the kind of a type as the engine names it: numbers and truths are one kind, so are all texts. */
    public static String of(String type) {
        String word = type.replaceFirst("[( ].*", "");
        if (type.endsWith("]")) {
            return "list";
        }
        if (word.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|U?INTEGER|DECIMAL|DOUBLE|FLOAT|BIGNUM|BOOLEAN")) {
            return "number";
        }
        if (word.matches("DATE|TIME.*")) {
            return "time";
        }
        return OTHERS.contains(word) ? word : "text";
    }
}
