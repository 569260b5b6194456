package dev.whetstone.playground;

import dev.whetstone.chat.ChannelRef;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A channel; {@code member} is empty, or the only member who sees it: their direct messages with the bot. */
@Document("playground_channels")
public record Channel(@Id String id, String name, String topic, String member, int position) {

    static Channel direct(Persona persona) {
        return new Channel(
                persona.directChannel(),
                "Whetstone",
                "Only you and the bot are here.",
                persona.id(),
                1000 + persona.position());
    }

    public ChannelRef ref() {
        return new ChannelRef(Playground.ID, Playground.WORKSPACE, id);
    }

    public boolean isDirect() {
        return !member.isEmpty();
    }

    public boolean isOpenTo(Persona persona) {
        return !isDirect() || member.equals(persona.id());
    }
}
