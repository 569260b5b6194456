package dev.whetstone.attempt;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * One thing a member did to one round. The same {@code key} is the same act, however often it arrives.
 *
 * @param message the message it is about; for a form, hint or look the interaction
 * @param revision tells the changes of one message apart
 * @param thread where it was written, null for a form, button or command
 * @param at when it was said, by the platform's clock
 * @param text what was typed; erased after the reveal if the message was taken back
 * @param digest stands for the text, also when it is erased
 * @param shape what mattered of a text that is erased, null while the text is there
 * @param pictured whether something came with the text that is none, null for not
 */
public record Act(
        Kind kind,
        String key,
        MessageRef message,
        String revision,
        @Nullable ThreadRef thread,
        MemberRef author,
        Instant at,
        String text,
        String digest,
        @Nullable TextShape shape,
        @Nullable Boolean pictured) {

    /** More than any platform lets a member type; what is longer is cut here. */
    static final int MOST = 120_000;

    /** What was done; of two acts at the same moment the one that stands first here comes first. */
    public enum Kind {
        HINT,
        PEEK,
        SUBMITTED,
        POSTED,
        EDITED,
        PRESSED,
        DELETED
    }

    /** The order in which things were said. Ids of messages grow with time, in length and then letter by letter. */
    public static final Comparator<Act> AS_SAID = Comparator.comparing(Act::at)
            .thenComparing(Act::kind)
            .thenComparing(act -> act.message().message(), Act::byGrowth)
            .thenComparing(Act::revision, Act::byGrowth)
            .thenComparing(Act::key);

    public static Act of(ChatEvent event) {
        Kind kind = Kind.valueOf(event.kind().name());
        String text = capped(event.text());
        return new Act(
                kind,
                event.key(),
                event.message(),
                event.revision(),
                kind == Kind.SUBMITTED ? null : event.thread(),
                event.author(),
                event.at(),
                text,
                digest(text),
                null,
                event.pictured());
    }

    /** A hint taken or a look at the model answer. */
    public static Act help(Kind kind, Call call) {
        return new Act(
                kind,
                kind + ":" + call.id(),
                interaction(call),
                "0",
                null,
                call.member(),
                call.at(),
                "",
                "",
                null,
                null);
    }

    /** Stands for a form, button or command among messages. */
    public static MessageRef interaction(Call call) {
        return new MessageRef(call.channel(), "i-" + call.id().replace(':', '-'));
    }

    Act erased(TextShape known) {
        return new Act(kind, key, message, revision, thread, author, at, "", digest, known, pictured);
    }

    /** The text without unpaired surrogates, cut to {@link #MOST} characters between two characters. */
    static String capped(String text) {
        String cut = text.length() <= MOST ? text : text.substring(0, Texts.cutAt(text, MOST));
        StringBuilder fine = new StringBuilder(cut.length());
        cut.codePoints()
                .forEach(c -> fine.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return fine.toString();
    }

    static String digest(String text) {
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int byGrowth(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }
}
