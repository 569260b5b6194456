package dev.whetstone.schedule;

import org.springframework.core.env.Environment;

/**
 * Says where time may be moved. Found by {@link java.util.ServiceLoader}, because the clock is chosen before there is any bean, and
 * so that the schedule knows nothing of what a trial is.
 */
public interface TravelPermit {

    /** Whether nobody but the visitors of a trial lives by the clock of this process. */
    boolean allows(Environment environment);
}
