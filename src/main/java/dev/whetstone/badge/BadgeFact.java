package dev.whetstone.badge;

/** What another feature counts for a badge; a feature contributes it as a bean. */
public interface BadgeFact {

    /** The rule it counts for. */
    BadgeRule rule();

    int count(String groupId, String memberId);
}
