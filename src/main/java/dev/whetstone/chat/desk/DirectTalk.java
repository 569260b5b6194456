package dev.whetstone.chat.desk;

import dev.whetstone.chat.Call;
import java.util.Optional;

/** Knows which group is meant by what somebody says to the bot alone. */
public interface DirectTalk {

    /** The call as it is to be handled: elsewhere as it came, in a direct message as if it came from the group's channel. */
    Meant meant(Call call);

    /** The call to handle, or a sentence of Markdown that asks which group is meant. */
    record Meant(Call call, Optional<String> question) {

        /** A call that is clear. */
        public static Meant clearly(Call call) {
            return new Meant(call, Optional.empty());
        }
    }
}
