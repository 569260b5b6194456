package dev.whetstone.chat.trial;

import java.time.Instant;
import java.util.Optional;

/** Lets a trial run jump to the next moment at which something happens; offered only where the clock may be moved. */
public interface TimeTravel {

    /** What happens next, if anything is planned. */
    Optional<Next> upcoming();

    /** Moves the clock to the next moment and lets everything that is due then happen before it returns. */
    void jump();

    /** The moment, and a few words such as “the question closes”. */
    record Next(Instant at, String what) {}
}
