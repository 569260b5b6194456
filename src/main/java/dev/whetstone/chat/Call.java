package dev.whetstone.chat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member's use of a command, button or form. {@code id} is the platform's id of the interaction, the same when it is
 * delivered twice. {@code argument} is the button's or form's argument, empty for a command; {@code values} the command's
 * parameters or the form's fields, without the empty ones.
 */
public record Call(
        String id,
        MemberRef member,
        ChannelRef channel,
        @Nullable ThreadRef thread,
        String argument,
        Map<String, String> values,
        Instant at) {

    public Call {
        values = Map.copyOf(values);
    }

    /** The same, as if it came from this channel. */
    public Call from(ChannelRef elsewhere) {
        return new Call(id, member, elsewhere, thread, argument, values, at);
    }

    /** The value of a parameter or field, or the fallback where it was left out. */
    public String value(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }
}
