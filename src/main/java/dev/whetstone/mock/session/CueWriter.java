package dev.whetstone.mock.session;

import dev.whetstone.chat.ChatMessage;
import java.util.Optional;
import java.util.Set;

/** Writes what a session says on some occasions; a feature adds a bean for those it knows about. */
public interface CueWriter {

    Set<Cue.Kind> kinds();

    /** The message for the cue's reader, empty where nothing is to be said. May be asked again for the same cue. */
    Optional<ChatMessage> write(MockSession session, Cue cue);
}
