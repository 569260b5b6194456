package dev.whetstone.slack.outbound;

import com.slack.api.model.Message;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot's messages carry unseen, so that they are found again: the mark they were sent with, and which part of how many
 * they are.
 */
public record SlackStamp(String mark, int part, int parts) {

    public static final String TYPE = "whetstone_message";

    Message.Metadata metadata() {
        return Message.Metadata.builder()
                .eventType(TYPE)
                .eventPayload(Map.of("mark", mark, "part", part, "parts", parts))
                .build();
    }

    static Optional<SlackStamp> of(Message message) {
        Message.Metadata metadata = message.getMetadata();
        if (metadata == null || !TYPE.equals(metadata.getEventType()) || metadata.getEventPayload() == null) {
            return Optional.empty();
        }
        Map<String, Object> payload = metadata.getEventPayload();
        return payload.get("mark") instanceof String mark
                ? Optional.of(new SlackStamp(mark, number(payload.get("part")), number(payload.get("parts"))))
                : Optional.empty();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 1;
    }
}
