package dev.whetstone.attempt;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
public record Folded(
        List<Attempt> attempts,
        List<Sign> signs,
        List<Word> words,
        int hints,
        boolean peeked,
        @Nullable Attempt missing) {

    /**
     * The sign one message is to wear; none takes it off.
     *
     * @param attempt what the message is part of, null for none
     */
    public record Sign(
            ThreadRef thread,
            MessageRef message,
            @Nullable Mark mark,
            @Nullable Attempt attempt) {

        Sign(ThreadRef thread, MessageRef message, @Nullable Mark mark) {
            this(thread, message, mark, null);
        }

        /** As it is to be once people have settled the grade, if they have: nothing waits any more. */
        public Sign settledIn(Answer answer) {
            boolean settled = mark == Mark.WAITING
                    && attempt != null
                    && answer.settled(attempt).isPresent();
            return settled ? new Sign(thread, message, Mark.GRADED, attempt) : this;
        }
    }

    /**
     * One private sentence, said once.
     *
     * @param byForm whether it sends its reader to the form, which is then offered with it
     */
    public record Word(String about, MemberRef to, ChannelRef near, String sentence, boolean byForm) {}

    /** The same, with a word about those acts the answer had no room for, and a sign on their messages. */
    public Folded refusing(Answer answer, Collection<Act> acts) {
        Acts kept = new Acts(answer.acts());
        List<Act> refused = acts.stream().filter(act -> !kept.has(act)).toList();
        if (refused.isEmpty()) {
            return this;
        }
        List<Sign> allSigns = new ArrayList<>(signs);
        refused.stream()
                .filter(act -> act.kind() == Act.Kind.POSTED && act.thread() != null)
                .forEach(act ->
                        allSigns.add(new Sign(Objects.requireNonNull(act.thread()), act.message(), Mark.UNCOUNTED)));
        Act last = refused.get(refused.size() - 1);
        List<Word> allWords = new ArrayList<>(words);
        allWords.add(new Word(
                "no room:" + answer.id(), last.author(), last.message().channel(), AnswerWords.TOO_MUCH, false));
        return new Folded(attempts, allSigns, allWords, hints, peeked, missing);
    }
}
