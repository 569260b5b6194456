package dev.whetstone.inbox;

import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One event and how far it is; {@code place} is its thread or round, {@code nextFireAt} is when it may be taken (again), null once it is done. */
@Document("inbox")
record InboxEntry(
        @Id String id,
        ChatEvent event,
        @Nullable String place,
        @Nullable Instant nextFireAt,
        int attempts,
        Instant acceptedAt) {}
