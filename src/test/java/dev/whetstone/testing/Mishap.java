package dev.whetstone.testing;

import dev.whetstone.group.StudyGroup;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveEvent;

/** Lets one save of a group fail, as when the process or its database dies right before it. */
public final class Mishap extends AbstractMongoEventListener<StudyGroup> {

    private final AtomicInteger countdown = new AtomicInteger();

    /** The save with this number from now on fails, once. */
    public void atSave(int number) {
        countdown.set(number);
    }

    public boolean happened() {
        return countdown.get() == 0;
    }

    @Override
    public void onBeforeSave(BeforeSaveEvent<StudyGroup> event) {
        if (countdown.get() > 0 && countdown.decrementAndGet() == 0) {
            throw new DataAccessResourceFailureException("a mishap of the test");
        }
    }
}
