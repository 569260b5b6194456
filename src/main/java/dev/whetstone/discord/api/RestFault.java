package dev.whetstone.discord.api;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import org.jspecify.annotations.Nullable;

/** A request to Discord that failed, with Discord's own code for why; 0 where it gave none. */
public final class RestFault extends RuntimeException {

    public static final int UNKNOWN_CHANNEL = 10003;
    public static final int UNKNOWN_MEMBER = 10007;
    public static final int UNKNOWN_MESSAGE = 10008;
    public static final int UNKNOWN_USER = 10013;
    public static final int UNKNOWN_EMOJI = 10014;
    static final int NO_ACCESS = 50001;
    static final int SLOW_MODE = 20016;
    static final int FLAGGED = 20026;
    static final int OPENING_TOO_FAST = 40003;
    public static final int ACKNOWLEDGED_BEFORE = 40060;
    static final int DIRECT_MESSAGES_CLOSED = 50007;
    static final int NO_PERMISSION = 50013;
    public static final int ARCHIVED = 50083;
    static final int NO_MUTUAL_SERVER = 50278;
    public static final int THREAD_EXISTS = 160004;
    static final int LOCKED = 160005;
    static final int TOO_MANY_THREADS = 160006;
    static final int TAG_NEEDED = 40067;

    private final Fault fault;
    private final int code;

    RestFault(Fault fault, int code, String meaning, @Nullable Throwable cause) {
        super(meaning, cause);
        this.fault = fault;
        this.code = code;
    }

    /** Whether what Discord refuses with this code it takes later: direct messages opened too fast, slow mode, a flagged bot. */
    static boolean passes(int code) {
        return code == SLOW_MODE || code == FLAGGED || code == OPENING_TOO_FAST;
    }

    public Fault fault() {
        return fault;
    }

    public boolean is(int... codes) {
        for (int one : codes) {
            if (one == code) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bot lacks a permission or does not see the channel. */
    public boolean isForbidden() {
        return is(NO_ACCESS, NO_PERMISSION);
    }

    /** Whether the member takes no direct messages from the bot. */
    public boolean isClosedToDirectMessages() {
        return is(DIRECT_MESSAGES_CLOSED, NO_MUTUAL_SERVER);
    }

    /** The failure of a request as the rest of the bot knows it; any other one as it is. */
    public static RuntimeException translated(RuntimeException e) {
        return e instanceof RestFault fault ? fault.toChat() : e;
    }

    public ChatException toChat() {
        return new ChatException(fault, sentence(), this);
    }

    private String sentence() {
        return switch (code) {
            case UNKNOWN_CHANNEL -> "That channel or thread does not exist any more, or I am not in it.";
            case UNKNOWN_MESSAGE -> "That message was deleted.";
            case UNKNOWN_MEMBER, UNKNOWN_USER -> "There is no such member in this server.";
            case NO_ACCESS, NO_PERMISSION -> "I lack a permission in that channel.";
            case LOCKED -> "That thread is locked; a moderator must unlock it before I can write there.";
            case ARCHIVED -> "That thread is archived; somebody has to write in it first.";
            case TOO_MANY_THREADS -> "This server has as many open threads as Discord allows; close some of them.";
            case TAG_NEEDED -> "This forum asks for a tag and has none; add one to it, such as the topic.";
            case DIRECT_MESSAGES_CLOSED, NO_MUTUAL_SERVER -> "That member takes no direct messages from me.";
            default ->
                fault == Fault.REFUSED
                        ? "Discord refused it (%d: %s).".formatted(code, getMessage())
                        : "Discord did not answer.";
        };
    }
}
