package dev.whetstone.round;

import java.time.LocalDate;

/** What makes a round unique: its group, local date and slot. */
record RoundKey(String groupId, LocalDate date, String slot) {

    String id() {
        return groupId + "." + date + "." + slot;
    }

    /** The key of the n-th question (from 0) of the same slot. */
    RoundKey nth(int n) {
        return n == 0 ? this : new RoundKey(groupId, date, slot + "-" + (n + 1));
    }
}
