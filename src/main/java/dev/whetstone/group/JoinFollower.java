package dev.whetstone.group;

import java.util.Optional;

/**
 * What keeps two members from becoming one, and what a feature derives from its records, set right after two groups or two members
 * did. That may be called again.
 */
public interface JoinFollower {

    /** Why these two members cannot be one at the moment, as their owner is told; empty if they can. */
    default Optional<String> obstacle(String one, String other) {
        return Optional.empty();
    }

    /** The records of a group are another's now. */
    default void joinedGroup(String gone, String into) {}

    /** The records of a member are another's now. */
    default void joinedMember(String gone, String into) {}
}
