package dev.whetstone.grading.program;

/** Compares Python literals: numbers by value within nine significant digits, everything else exactly. */
final class LiteralComparison {

    private static final double NEAR = 1e-9;

    private final String left;
    private final String right;
    private int leftAt;
    private int rightAt;

    private LiteralComparison(String left, String right) {
        this.left = left;
        this.right = right;
    }

    static boolean same(String left, String right) {
        return left.equals(right) || new LiteralComparison(left, right).walk();
    }

    private boolean walk() {
        while (leftAt < left.length() && rightAt < right.length()) {
            String one = token(left, leftAt);
            String other = token(right, rightAt);
            if (!one.equals(other) && !nearly(one, other)) {
                return false;
            }
            leftAt += one.length();
            rightAt += other.length();
        }
        return leftAt == left.length() && rightAt == right.length();
    }

    /** A quoted text, a word or number, or a single sign. */
    private static String token(String text, int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (first == '\'' || first == '"') {
            while (end < text.length() && text.charAt(end) != first) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return text.substring(start, Math.min(text.length(), end + 1));
        }
        if (!isPart(first)) {
            return text.substring(start, end);
        }
        while (end < text.length() && (isPart(text.charAt(end)) || isSignOfExponent(text, end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isPart(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '_' || sign == '-';
    }

    private static boolean isSignOfExponent(String text, int at) {
        return text.charAt(at) == '+' && Character.toLowerCase(text.charAt(at - 1)) == 'e';
    }

    private static boolean nearly(String one, String other) {
        if (!isNumber(one) || !isNumber(other) || (isWhole(one) && isWhole(other))) {
            return false;
        }
        double a = Double.parseDouble(one);
        double b = Double.parseDouble(other);
        return a == b || Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
    }

    private static boolean isNumber(String token) {
        return token.matches("-?\\d{1,400}(\\.\\d{0,400})?([eE][-+]?\\d{1,4})?");
    }

    private static boolean isWhole(String token) {
        return token.matches("-?\\d+");
    }
}
