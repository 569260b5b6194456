package dev.whetstone.chat.desk;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;

/** Tells who may use the commands for admins. */
public interface Rights {

    /** Whether the member may change the group of this channel (or set one up where there is none). */
    boolean isAdmin(MemberRef member, ChannelRef channel);

    /** What to answer who may not use a command here: a sentence that says whom to ask. */
    default String refusal(ChannelRef channel, String command) {
        return "Only this group's admins can use `/prep " + command + "`; nothing was changed.";
    }
}
