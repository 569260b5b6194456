package dev.whetstone.answer.feedback;

import dev.whetstone.answer.fold.Answer;
import dev.whetstone.answer.fold.Attempt;
import dev.whetstone.answer.fold.Folded;
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
public final class Feedback {

    private static final Logger log = LoggerFactory.getLogger(Feedback.class);

    private final ChatPlatforms platforms;

    public Feedback(ChatPlatforms platforms) {
        this.platforms = platforms;
    }

    /** Says one private sentence of Markdown in the round's thread. */
    public void say(Round round, MemberRef to, ChannelRef near, String about, String markdown) {
        unlessRefused(() -> send(round, to, near, ChatMessage.text(markdown), about));
    }

    /** Marks a message as taken where its grade takes a while; a message that came by a form has none. */
    void taken(Attempt attempt) {
        ThreadRef thread = attempt.thread();
        if (thread != null) {
            quietly(() -> platforms.of(thread.channel()).mark(thread, attempt.message(), Mark.TAKEN));
        }
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

    /** Tells a member kindly that their words stand in an earlier answer of another member. */
    void copied(Round round, Attempt attempt) {
        unlessRefused(() -> send(
                round,
                attempt.author(),
                attempt.channel(),
                ChatMessage.text(
                        "These are nearly the words of an earlier answer in this thread, so they bring no points."
                                + " Say it in words of your own (edit your message) and they count."),
                "copy:" + attempt.key()));
    }

    /**
     * How an attempt went, without anything the reveal keeps back.
     *
     * @throws ChatException if the platform is away, so that it is told later
     */
    void graded(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        String about = "graded:" + answer.id() + ":" + attempt.key();
        unlessRefused(() -> send(
                round,
                attempt.author(),
                attempt.channel(),
                FeedbackWords.beforeReveal(round, question, answer, attempt, grade),
                about));
    }

    /** Everything about an answer, after the reveal. */
    public void revealed(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        unlessRefused(() -> send(
                round,
                attempt.author(),
                attempt.channel(),
                FeedbackWords.afterReveal(round, question, answer, attempt, grade),
                "result:" + answer.id()));
    }

    /**
     * Says something in private to the author of an answer, in the round's thread where that is possible.
     *
     * @throws ChatException if the platform is away, so that it is said later
     */
    public void say(Round round, GivenAnswer answer, String about, ChatMessage message) {
        unlessRefused(() -> send(round, answer.author(), answer.channel(), message, about));
    }

    /**
     * Says something in private to whoever used a command or form.
     *
     * @throws ChatException if the platform is away
     */
    public void say(Round round, MemberRef to, ChannelRef near, String about, ChatMessage message) {
        unlessRefused(() -> send(round, to, near, message, about));
    }

    /** In the thread of the channel the member was in, else in another one of theirs, else directly. */
    private void send(Round round, MemberRef to, ChannelRef near, ChatMessage message, String mark) {
        Optional<ThreadRef> place = place(round, to, near);
        ChatPlatform platform = platforms.of(to.platform());
        if (place.isPresent()) {
            platform.whisper(place.get(), to, message, mark);
        } else {
            platform.tell(to, message, mark);
        }
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

    /** A platform that is down keeps nobody's answer from being stored, graded and awarded. */
    private static void quietly(Runnable call) {
        try {
            call.run();
        } catch (ChatException e) {
            log.info("A private word could not be said: {}", e.getMessage());
        }
    }
}
