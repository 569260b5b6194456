package dev.whetstone.chat;

/** Tells who may use the commands for admins. */
public interface Rights {

    /** Whether the member may change the group of this channel (or set one up where there is none). */
    boolean isAdmin(MemberRef member, ChannelRef channel);
}
