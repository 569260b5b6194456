package dev.whetstone.chat.extras;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import java.util.List;

/** What a platform can do for a season's champions, such as give them a role; only where a group's admin allowed it. */
public interface Honours {

    /** The platform's name as it stands in every reference. */
    String id();

    /**
     * Honours the champions of a season in place of those of the season before; repeating it changes nothing.
     *
     * @param channel a channel of the group, which says where
     * @param champions all who share the first place
     * @param season the month, such as {@code 2026-11}
     * @throws ChatException as refused with a sentence for an admin, if something must be allowed first
     */
    void champion(ChannelRef channel, List<MemberRef> champions, String season);
}
