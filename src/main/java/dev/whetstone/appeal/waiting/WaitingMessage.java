package dev.whetstone.appeal.waiting;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The list of what waits, as an admin reads it. */
final class WaitingMessage {

    private static final int MOST_SHOWN = 10;

    private WaitingMessage() {}

    /** @param waiting not empty, the oldest first */
    static ChatMessage of(String intro, List<Waiting> waiting, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(intro));
        for (Waiting one : waiting.subList(0, Math.min(MOST_SHOWN, waiting.size()))) {
            blocks.add(new Block.Prose("**%s**: %s, for %s".formatted(one.title(), one.what(), age(one.since(), now))));
            blocks.add(new Block.Choices(List.of(Choice.of("Look and decide", LookAction.NAME, one.look()))));
        }
        if (waiting.size() > MOST_SHOWN) {
            blocks.add(new Block.Prose("*and %d more; `/prep waiting` shows them when these are decided*"
                    .formatted(waiting.size() - MOST_SHOWN)));
        }
        return new ChatMessage(blocks);
    }

    private static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toHours() < 1) {
            return "less than an hour";
        }
        if (age.toHours() < 48) {
            return age.toHours() == 1 ? "an hour" : age.toHours() + " hours";
        }
        return age.toDays() + " days";
    }
}
