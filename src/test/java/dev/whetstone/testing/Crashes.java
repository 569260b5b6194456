package dev.whetstone.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;

/** Lets a process die right before one of its writes. */
public final class Crashes extends AbstractMongoEventListener<Object> {

    private volatile boolean always;
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);

    /** It dies after so many more writes, once; {@link Integer#MAX_VALUE} for never. */
    public void after(int writes) {
        writesLeft.set(writes);
    }

    /** No answer can be stored any more, or again. */
    public void always(boolean now) {
        this.always = now;
    }

    @Override
    public void onBeforeSave(BeforeSaveEvent<Object> event) {
        if (always && "answers".equals(event.getCollectionName())) {
            throw new CrashException();
        }
        int left = writesLeft.get();
        if (left != Integer.MAX_VALUE && writesLeft.getAndDecrement() == 0) {
            writesLeft.set(Integer.MAX_VALUE);
            throw new CrashException();
        }
    }

    /** The process is dead. */
    public static final class CrashException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CrashException() {
            super("dead for the test");
        }
    }
}
