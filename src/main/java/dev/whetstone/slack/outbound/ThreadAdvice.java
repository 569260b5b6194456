package dev.whetstone.slack.outbound;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ThreadRef;
import org.jspecify.annotations.Nullable;

/** Slack takes no slash commands in threads: what names one there also says where it is typed. */
public final class ThreadAdvice {

    private static final String COMMAND = "`/prep";
    private static final Block WHERE =
            new Block.Prose("*Slack takes no commands in threads: type them in the channel's message box.*");

    private ThreadAdvice() {}

    /** The message as it is shown in a thread, or outside of one where that is null. */
    public static ChatMessage in(@Nullable ThreadRef thread, ChatMessage message) {
        boolean names = message.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.Prose prose && prose.markdown().contains(COMMAND));
        return thread != null && names ? message.plus(WHERE) : message;
    }
}
