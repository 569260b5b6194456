package dev.whetstone.discord.inbound;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.chat.adapter.UnreadFile;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.outbound.DiscordDirectMessages;
import dev.whetstone.discord.outbound.Whispers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells authors which of their files were not read, once each; the message itself waits for nothing of this. */
final class FileWords implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FileWords.class);

    /** Nobody pastes into a thread of yesterday. */
    private static final Duration MEANINGFUL = Duration.ofDays(1);

    private final DiscordMemory memory;
    private final Whispers whispers;
    private final DiscordDirectMessages direct;
    private final Clock clock;
    private final RetryLanes lanes = new RetryLanes("discord-file-words", 1, RestFault::translated);

    FileWords(DiscordMemory memory, Whispers whispers, DiscordDirectMessages direct, Clock clock) {
        this.memory = memory;
        this.whispers = whispers;
        this.direct = direct;
        this.clock = clock;
    }

    /** @param thread where they wrote, null for a direct message */
    void say(List<UnreadFile> files, MemberRef author, @Nullable ThreadRef thread, Instant written) {
        for (UnreadFile file : files) {
            lanes.until(author.key(), () -> {
                if (clock.instant().isBefore(written.plus(MEANINGFUL))) {
                    memory.once().done(file.mark(), () -> say(file, author, thread));
                }
            });
        }
    }

    private void say(UnreadFile file, MemberRef author, @Nullable ThreadRef thread) {
        ChatMessage sentence = ChatMessage.text(file.sentence(thread != null));
        try {
            if (thread != null) {
                whispers.later(thread, author, sentence, file.mark());
            } else if (!direct.send(author, sentence, file.mark())) {
                log.info("A word on file {} reached its author by no way", file.id());
            }
        } catch (ChatException e) {
            if (e.fault() != Fault.REFUSED) {
                throw e;
            }
            log.warn("A word on file {} is left unsaid: {}", file.id(), e.getMessage());
        }
    }

    @Override
    public void close() {
        lanes.close();
    }
}
