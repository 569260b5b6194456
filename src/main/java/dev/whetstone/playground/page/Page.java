package dev.whetstone.playground.page;

import dev.whetstone.playground.Channel;
import dev.whetstone.playground.Persona;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the template shows. {@code tick} tells how new it is; {@code here} is the page's own address. */
public record Page(
        Visit visit,
        List<Speaker> speakers,
        List<Room> rooms,
        List<MessageView> timeline,
        @Nullable OpenThread thread,
        List<Map<String, Object>> board,
        Clockwork clockwork,
        String tick) {

    /** An id for something that may be sent from this page once. */
    public String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Who looks, at which channel, with which thread open ({@code 0} is none), how far back, and what a narrow screen shows. */
    public record Visit(Persona persona, Channel channel, long thread, int show, String view) {

        public String base() {
            return "/as/" + persona.id() + "/" + channel.id();
        }

        public String here() {
            return thread == 0 ? base() : base() + "/" + thread;
        }
    }

    /** One of the people to speak as. */
    record Speaker(MessageView.Author author, String zone, boolean admin, boolean current, String href) {}

    /** A channel of the list; {@code latest} is the newest message's number. */
    record Room(Channel channel, boolean current, long latest) {}

    /** The thread on the right. */
    record OpenThread(MessageView root, List<MessageView> replies, int total) {}

    /** The playground's time, and what happens next if it may be jumped to. */
    record Clockwork(Times.Stamp now, @Nullable String what, Times.@Nullable Stamp next) {}
}
