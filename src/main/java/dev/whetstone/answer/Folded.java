package dev.whetstone.answer;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member's acts come to.
 *
 * @param attempts in the order they were begun
 * @param signs what stands on each of their messages
 * @param words what they have to be told about acts that changed nothing
 * @param hints how many they took
 * @param peeked whether they looked at the model answer before the close
 * @param missing the attempt whose grade must be known first, null if nothing is missing; everything else is as far as it
 *     can be told without
 */
record Folded(
        List<Attempt> attempts,
        List<Sign> signs,
        List<Word> words,
        int hints,
        boolean peeked,
        @Nullable Attempt missing) {

    /** The sign one message is to wear; none takes it off. */
    record Sign(
            ThreadRef thread, MessageRef message, @Nullable Mark mark) {}

    /** One private sentence, said once. */
    record Word(String about, MemberRef to, ChannelRef near, String sentence) {}
}
