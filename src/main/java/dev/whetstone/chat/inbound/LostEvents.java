package dev.whetstone.chat.inbound;

import dev.whetstone.chat.ChannelRef;
import java.util.function.Predicate;

/** Told by a platform when it may have missed what members did, so that threads still open are read again. */
public interface LostEvents {

    /** {@code where} holds for the channels concerned; may be called again for what nothing was missed of. */
    void onLost(Predicate<ChannelRef> where);
}
