package dev.whetstone.grading.program.run;

import org.jspecify.annotations.Nullable;

/** What PySpark programs are run with. */
public enum PySpark {
    NONE,
    /** sqlframe's stand-in, which makes a query of a DataFrame. */
    STAND_IN,
    /** Spark itself. */
    SPARK;

    /** By what a process that is ready says of itself. */
    static PySpark told(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return NONE;
        }
        return word.equals("sqlframe") ? STAND_IN : SPARK;
    }
}
