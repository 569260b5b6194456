package dev.whetstone.copying;

import java.util.List;

/** The texts of one member's answer. */
public record Prints(String memberId, List<Print> prints) {

    public boolean repeatsAnyOf(List<Print> earlier, Fingerprint common) {
        for (Print print : prints) {
            if (print.repeatsAnyOf(earlier, common)) {
                return true;
            }
        }
        return false;
    }
}
