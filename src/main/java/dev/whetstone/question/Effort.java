package dev.whetstone.question;

import java.util.List;

/**
 * What a good program takes to pass a question's tests, by which others are held.
 *
 * @param millis computing time for either half of the tests, 0 for what the runner allows
 * @param megabytes address space in MiB, 0 for what the runner allows
 * @param growth how its time may grow with the input
 */
public record Effort(long millis, int megabytes, Growth growth) {

    /** As much as the runner allows. */
    public static final Effort ANY = new Effort(0, 0, Growth.ANY);

    /**
     * Inputs of growing size for one call.
     *
     * @param given an expression in {@code n} that makes an input of that size
     * @param call an expression in {@code given} whose time is measured
     * @param most the fastest growth that is good
     * @param point the id of the rubric's point that is met by no faster growth; may be empty
     * @param slower programs that pass every test and whose time grows faster
     */
    public record Growth(String given, String call, Order most, String point, List<String> slower) {

        /** Nothing is measured. */
        public static final Growth ANY = new Growth("", "", Order.CUBIC, "", List.of());

        public Growth {
            slower = List.copyOf(slower);
        }

        /** Whether it is more than a good program's. */
        public boolean isExceededBy(Order found) {
            return found.compareTo(most) > 0;
        }

        public boolean isAny() {
            return call.isEmpty();
        }
    }

    /** How time grows with the size of the input, as far as measuring can tell: n log n looks like n. */
    public enum Order {
        CONSTANT("stays the same however large the input is"),
        LINEAR("grows about in proportion to the input"),
        QUADRATIC("grows with the square of the input's size"),
        CUBIC("grows with the cube of the input's size");

        private final String says;

        Order(String says) {
            this.says = says;
        }

        /** The end of a sentence about a program's time. */
        public String says() {
            return says;
        }
    }
}
