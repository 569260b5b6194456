package dev.whetstone.group;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a member's part in a group, and the rights they had there. */
public record Departures(Groups groups, Members members) {

    /** How it went. */
    public enum Outcome {
        GONE,
        NO_MEMBER,
        /** A group keeps one admin. */
        ONLY_ADMIN
    }

    public Outcome leave(StudyGroup group, Member member) {
        AtomicBoolean only = new AtomicBoolean();
        if (member.identities().stream().anyMatch(group.admins()::contains)) {
            groups.change(
                    group.id(),
                    current -> only.set(!current.removeAdmin(member.identities())
                            && member.identities().stream().anyMatch(current.admins()::contains)));
        }
        if (only.get()) {
            return Outcome.ONLY_ADMIN;
        }
        return members.leave(group.id(), member.id()) ? Outcome.GONE : Outcome.NO_MEMBER;
    }
}
