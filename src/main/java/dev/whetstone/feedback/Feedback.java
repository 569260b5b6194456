package dev.whetstone.feedback;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Folded;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a member privately how an answer went, and marks the message it came with. */
public record Feedback(ChatPlatforms platforms) {

    private static final Logger log = LoggerFactory.getLogger(Feedback.class);

    /** Marks a message as taken where its grade takes a while, which nothing waits for; what came by a form has none. */
    public void taken(Attempt attempt) {
        ThreadRef thread = attempt.thread();
        if (thread != null) {
            try {
                platforms.of(thread.channel()).mark(thread, attempt.message(), Mark.TAKEN);
            } catch (ChatException e) {
                log.info("A message could not be marked as taken: {}", e.getMessage());
            }
        }
    }

    /** As {@link #taken}, with a word for who may have to wait for minutes. */
    public void takesAWhile(Round round, Attempt attempt) {
        taken(attempt);
        ChatMessage message =
                ChatMessage.text("I am still at work on your answer; I will tell you here when it is done.");
        say(round, attempt, "slow:" + attempt.message().message(), message);
    }

    /**
     * Makes a message wear this sign.
     *
     * @throws ChatException if it is to be tried again
     */
    void sign(Folded.Sign sign) {
        ChatPlatform platform = platforms.of(sign.thread().channel());
        Mark mark = sign.mark();
        unlessRefused(() -> {
            if (mark == null) {
                platform.unmark(sign.thread(), sign.message());
            } else {
                platform.mark(sign.thread(), sign.message(), mark);
            }
        });
    }

    /** Everything about an answer, after the reveal. */
    public void revealed(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        ChatMessage message = FeedbackWords.afterReveal(round, question, answer, attempt, grade);
        say(round, attempt, "result:" + answer.id(), message);
    }

    void say(Round round, Attempt attempt, String mark, ChatMessage message) {
        say(round, attempt.author(), attempt.channel(), mark, message);
    }

    /**
     * Says something in private: in the thread of the channel the member was in, else in another one of theirs, else directly.
     *
     * @throws ChatException if the platform is away, so that it is said later
     */
    public void say(Round round, MemberRef to, ChannelRef near, String mark, ChatMessage message) {
        ChatPlatform platform = platforms.of(to.platform());
        Optional<ThreadRef> place = place(round, to, near);
        unlessRefused(() -> {
            if (place.isPresent()) {
                platform.whisper(place.get(), to, message, mark);
            } else {
                platform.tell(to, message, mark);
            }
        });
    }

    /** The round's thread a member reads: that of the channel they were in, else another one of their workspace. */
    public static Optional<ThreadRef> place(Round round, MemberRef member, ChannelRef near) {
        return round.posts().stream()
                .filter(post -> post.channel().platform().equals(member.platform()))
                .filter(post -> post.channel().workspace().equals(member.workspace()))
                .min(Comparator.comparing(post -> !post.channel().equals(near)))
                .map(post -> post.posted().thread());
    }

    /** What the platform itself refuses cannot be said; anything else is tried again. */
    private static void unlessRefused(Runnable call) {
        try {
            call.run();
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            log.info("A private word or a sign was refused: {}", e.getMessage());
        }
    }
}
