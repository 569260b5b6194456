package dev.whetstone.grading.sql.child.dialect;

import java.util.List;

/** What stands beside a token of a query, where blanks and comments are nothing. */
final class Neighbour {

    private Neighbour() {}

    /** The index of the next token in a direction that says something; -1 or behind the last where there is none. */
    static int of(List<String> tokens, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < tokens.size() && isNothing(tokens.get(i))) {
            i += step;
        }
        return i;
    }

    private static boolean isNothing(String token) {
        return token.isBlank() || token.startsWith("--") || token.startsWith("/*");
    }
}
