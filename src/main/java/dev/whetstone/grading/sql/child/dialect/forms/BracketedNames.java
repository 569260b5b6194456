package dev.whetstone.grading.sql.child.dialect.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** SQL Server's names in brackets that AS gives, of whatever signs they are made ({@code AS [% of all]}), wherever they are used. */
public final class BracketedNames {

    private final List<String> tokens;
    private final Set<String> given = new HashSet<>();

    private BracketedNames(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        BracketedNames names = new BracketedNames(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals("[") && names.isGiven(i)) {
                names.given.add(names.inner(i).toLowerCase(Locale.ROOT));
            }
        }
        names.given.remove("");
        boolean changed = false;
        for (int i = 0; i < tokens.size() && !names.given.isEmpty(); i++) {
            changed |= tokens.get(i).equals("[") && names.quote(i);
        }
        return changed;
    }

    private boolean isGiven(int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).isBlank()) {
            before--;
        }
        return before >= 0 && tokens.get(before).equalsIgnoreCase("as");
    }

    private boolean quote(int at) {
        String name = inner(at);
        if (!given.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        tokens.subList(at, close(at) + 1).clear();
        tokens.add(at, "\"" + name.replace("\"", "\"\"") + "\"");
        return true;
    }

    /** What stands in the brackets; empty where they are not closed. */
    private String inner(int at) {
        int close = close(at);
        return close < 0 ? "" : String.join("", tokens.subList(at + 1, close)).strip();
    }

    private int close(int at) {
        int close = tokens.subList(at, tokens.size()).indexOf("]");
        return close < 0 ? -1 : at + close;
    }
}
