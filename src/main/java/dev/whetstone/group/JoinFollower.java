package dev.whetstone.group;

/** What a feature derives from its records, set right after two groups or two members became one. May be called again. */
public interface JoinFollower {

    /** The records of a group are another's now. */
    default void joinedGroup(String gone, String into) {}

    /** The records of a member are another's now. */
    default void joinedMember(String gone, String into) {}
}
