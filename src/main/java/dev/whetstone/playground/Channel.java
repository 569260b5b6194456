package dev.whetstone.playground;

import dev.whetstone.chat.ChannelRef;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A channel.
 *
 * @param member empty, or the only member who sees it: their direct messages with the bot
 * @param people the only members who see it, where it is a place for some; null where it is none
 */
@Document("playground_channels")
public record Channel(
        @Id String id,
        String name,
        String topic,
        String member,
        int position,
        @Nullable List<String> people) {

    private static final int AFTER_ROOMS = 500;

    static Channel direct(Persona persona) {
        return new Channel(
                persona.directChannel(),
                "Whetstone",
                "Only you and the bot are here.",
                persona.id(),
                1000 + persona.position(),
                null);
    }

    static Channel place(String id, String name, List<Persona> people) {
        String names = people.stream().map(Persona::name).collect(Collectors.joining(", "));
        return new Channel(
                id,
                name,
                "Only " + names + " and the bot are here.",
                "",
                AFTER_ROOMS,
                people.stream().map(Persona::id).toList());
    }

    public ChannelRef ref() {
        return new ChannelRef(Playground.ID, Playground.WORKSPACE, id);
    }

    public boolean isDirect() {
        return !member.isEmpty();
    }

    /** Whether it is for some members alone. */
    public boolean isPlace() {
        return people != null;
    }

    public boolean isOpenTo(Persona persona) {
        return isDirect() ? member.equals(persona.id()) : people == null || people.contains(persona.id());
    }
}
