package dev.whetstone.playground;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.PrivatePlaces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Channels of the page that only some members see; their ids are made of their marks, so that each is one however often it is opened. */
record PagePlaces(Roster roster, Clock clock, Playground page) implements PrivatePlaces {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Override
    public Optional<ChannelRef> open(ChannelRef beside, List<MemberRef> people, String title, String mark) {
        List<Persona> known = people.stream()
                .flatMap(one -> Playground.reading(() -> roster.persona(one.user())).stream())
                .toList();
        if (known.isEmpty() || known.size() < people.size()) {
            return Optional.empty();
        }
        String id =
                UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8)).toString();
        String day = DAY.format(clock.instant().atZone(known.get(0).zoneId()));
        Channel place = Channel.place("place-" + id.substring(id.length() - 12), title + ", " + day, known);
        return Playground.sending(() -> {
            roster.add(place);
            return Optional.of(place.ref());
        });
    }

    /** The page keeps one message for a mark, whoever tried before. */
    @Override
    public void say(ChannelRef place, ChatMessage message, String mark, @Nullable Instant tried) {
        Posted unused = page.post(place, message, mark);
    }

    @Override
    public void close(ChannelRef place) {
        // everybody keeps what they see, and nobody else sees it
    }
}
