package dev.whetstone.group.notes;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person is still to be told. It goes when it was delivered, refused, or has lost its meaning.
 *
 * <pre>{@code { _id: "missed:g1:2026-03-02|slack:T1:U1", admin: "slack:T1:U1", text: …, choices: [], at: … } }</pre>
 *
 * @param admin the {@link MemberRef#key} of one of the person's identities
 * @param choices the buttons under it
 * @param place where alone it may be said; null where it is a direct message, wherever they can be reached
 */
@Document(Letters.COLLECTION)
record Letter(
        @Id String id,
        String admin,
        String text,
        List<Choice> choices,
        Instant at,
        @Nullable Place place) {

    /** What somebody has not heard by then they have seen. */
    static final Duration MEANINGFUL = Duration.ofDays(2);

    /** A thread in which only the reader sees it, and until when there is a point in that. */
    record Place(ThreadRef thread, Instant until) {}

    Letter {
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    ChatMessage message() {
        ChatMessage words = ChatMessage.text(text);
        return choices.isEmpty() ? words : words.plus(new Block.Choices(choices));
    }

    MemberRef reader() {
        return MemberRef.parse(admin);
    }

    Instant end() {
        return place == null ? at.plus(MEANINGFUL) : place.until();
    }
}
