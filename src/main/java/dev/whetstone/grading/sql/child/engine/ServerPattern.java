package dev.whetstone.grading.sql.child.engine;

/** SQL Server's patterns of LIKE and PATINDEX, with classes of letters in brackets, as regular expressions. */
public final class ServerPattern {

    private ServerPattern() {}

    /** What matches the same, whatever the capitals. */
    public static String expression(String pattern) {
        StringBuilder text = new StringBuilder("(?is)");
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            int close = letter == '[' ? pattern.indexOf(']', i + 1) : -1;
            if (close > 0) {
                text.append(pattern, i, close + 1);
                i = close;
            } else {
                text.append(
                        switch (letter) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            default -> Character.isLetterOrDigit(letter) ? String.valueOf(letter) : "\\" + letter;
                        });
            }
        }
        return text.toString();
    }

    /** What matches at the place that PATINDEX gives. */
    public static String place(String pattern) {
        boolean anywhere = pattern.startsWith("%");
        boolean open = pattern.endsWith("%");
        int end = open && pattern.length() > 1 ? pattern.length() - 1 : pattern.length();
        String inner = expression(pattern.substring(anywhere ? 1 : 0, end));
        return (anywhere ? "" : "^") + inner + (open ? "" : "$");
    }
}
