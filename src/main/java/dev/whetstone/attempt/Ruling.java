package dev.whetstone.attempt;

/**
 * What an appeal came to, as it is kept with the text it was given for.
 *
 * @param decidedBy who decided, such as {@code an admin}
 * @param reason in their words, empty if it may no longer be shown
 * @param raised whether it brought more than the grade before
 */
record Ruling(String decidedBy, String reason, boolean raised) {

    Ruling because(String other) {
        return new Ruling(decidedBy, other, raised);
    }

    /** As it stands behind a grade. */
    String by() {
        return raised ? "raised on appeal by " + decidedBy : "left as it was on appeal by " + decidedBy;
    }
}
