package dev.whetstone.chat.inbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import org.jspecify.annotations.Nullable;

/** Told by a platform what it knows of a person now, whenever it learns of a change; people nobody has met are ignored. */
public interface ProfileListener {

    void onProfile(MemberRef member, Profile profile);

    /** The person left a channel; the whole workspace or server where {@code channel} is null. May be told again. */
    default void onLeft(MemberRef member, @Nullable ChannelRef channel) {}
}
