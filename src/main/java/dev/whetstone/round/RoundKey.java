package dev.whetstone.round;

import java.time.LocalDate;

/** What makes a round unique: its group, local date and slot. */
record RoundKey(String groupId, LocalDate date, String slot) {

    private static final String EXTRA = "x";

    /** The key of a question posted by hand; the same call gives the same. */
    static RoundKey extra(String groupId, LocalDate date, String callId) {
        return new RoundKey(groupId, date, EXTRA + Integer.toHexString(callId.hashCode()));
    }

    /** Whether the id is an {@link #extra} key's. */
    static boolean isExtra(String id) {
        return id.startsWith(EXTRA, id.lastIndexOf('.') + 1);
    }

    String id() {
        return groupId + "." + date + "." + slot;
    }

    /** The key of the n-th question (from 0) of the same slot. */
    RoundKey nth(int n) {
        return n == 0 ? this : new RoundKey(groupId, date, slot + "-" + (n + 1));
    }
}
