package dev.whetstone.grading.pool;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** The two ends of talk with a child that has been started. */
public interface Wire {

    InputStream in();

    OutputStream out();

    /** How long the child has computed since its start, as far as was known while it lived. */
    Duration computed();

    boolean alive();

    /** A number that no other living child has: the process id where there is one. */
    long id();

    /** Ends the child and all it started. */
    void kill();
}
