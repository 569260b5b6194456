package dev.whetstone.grading.text.code;

/**
 * What stands where in a program.
 *
 * @param place a call, or a name that something is given, such as {@code groupBy} or {@code as total}
 * @param item a column, a call with its brackets, or a parameter after a sign of its own, that stands there
 */
record Binding(String place, String item) {

    static final String FIRST = " first";
    static final String THEN = " then";
    static final String PARAMETER = "$";

    /** Whether both places are of one sort: two that count in their order in one call, or two of which neither does. */
    boolean isBeside(Binding other) {
        return call().equals(other.call())
                ? !place.equals(other.place)
                : call().equals(place) && other.call().equals(other.place);
    }

    private String call() {
        return place.replace(FIRST, "").replace(THEN, "");
    }

    /** Whether both items are calls, both parameters, or neither. */
    boolean isLike(Binding other) {
        return isCall() == other.isCall() && item.startsWith(PARAMETER) == other.item.startsWith(PARAMETER);
    }

    private boolean isCall() {
        return item.endsWith(")");
    }
}
