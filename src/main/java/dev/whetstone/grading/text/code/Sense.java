package dev.whetstone.grading.text.code;

import java.util.HashSet;
import java.util.Set;

/**
 * What a program does where a condition holds, or where it does not.
 *
 * @param kind what kind of condition it is; only those of one kind can be told apart
 * @param about the words the condition is about
 * @param then the words of what is done
 * @param holds whether it is done where the condition holds
 */
record Sense(Kind kind, Set<String> about, Set<String> then, boolean holds) {

    private static final double ABOUT = 0.6;
    private static final double SAME = 0.7;

    /** What is asked in a condition. */
    enum Kind {
        /** Whether there is something, and it is not nothing. */
        THERE,
        EQUAL,
        WITHIN,
        LESS,
        /** Whether a switch is set. */
        SET
    }

    Sense {
        about = Set.copyOf(about);
        then = Set.copyOf(then);
    }

    /** Whether both are about the same. */
    boolean isAbout(Sense other) {
        return kind == other.kind && shared(about, other.about) > ABOUT;
    }

    /** How much of what is done is the same, 0 where it is little, or nothing but what the condition is about. */
    double likeness(Sense other) {
        double shared = shared(then, other.then);
        boolean more =
                then.stream().anyMatch(word -> other.then.contains(word) && !about.contains(word.replace("\"", "")));
        return shared >= SAME && more ? shared : 0;
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        double all = one.size() + other.size() - (double) both.size();
        return all == 0 ? 0 : both.size() / all;
    }
}
