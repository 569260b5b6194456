package dev.whetstone.chat.inbound;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where several are told of the same thing, so that one who fails never keeps it from the others. */
public final class EachListener {

    private static final Logger log = LoggerFactory.getLogger(EachListener.class);

    private EachListener() {}

    /**
     * Calls every listener, though some fail, and then throws the first failure, so that whoever keeps what happened brings it
     * again to all of them; that changes nothing for those who have it already.
     *
     * @param about what happened to whom, for the log, such as {@code left slack:T1:U1}
     */
    public static <T> void call(Iterable<T> listeners, String about, Consumer<T> call) {
        RuntimeException first = null;
        for (T listener : listeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                log.debug("{} failed at {}", listener.getClass().getSimpleName(), about, e);
                first = joined(first, e);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** As {@link #call}, where nobody can bring it again: failures are logged and that is all. */
    public static <T> void callOnce(Iterable<T> listeners, String about, Consumer<T> call) {
        try {
            call(listeners, about, call);
        } catch (RuntimeException e) {
            log.warn("Not everybody could be told: {}", about, e);
        }
    }

    private static RuntimeException joined(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }
}
