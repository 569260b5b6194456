package dev.whetstone.group;

import dev.whetstone.chat.inbound.EachListener;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a member's part in a group, and the rights they had there. */
public record Departures(Groups groups, Members members, Iterable<Follower> followers) {

    /** Told that somebody is about to take part in a group no more, again where that failed; telling it twice changes nothing. */
    @FunctionalInterface
    public interface Follower {

        void left(String groupId, String memberId);
    }

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
        if (members.inGroup(group.id(), Set.of(member.id())).isEmpty()) {
            return Outcome.NO_MEMBER;
        }
        EachListener.call(followers, "departure of " + member.id(), follower -> follower.left(group.id(), member.id()));
        return members.leave(group.id(), member.id()) ? Outcome.GONE : Outcome.NO_MEMBER;
    }
}
