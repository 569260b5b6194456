package dev.whetstone.storage;

import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A MongoDB-compatible server to run tests on.
 *
 * @param name what the test report calls it
 * @param uriOf the connection string of one of its databases
 */
public record DatabaseServer(String name, UnaryOperator<String> uriOf) {

    /** A database nobody else uses; closing it drops it. */
    public TestDatabase fresh() {
        return new TestDatabase(uriOf.apply("t" + UUID.randomUUID().toString().replace("-", "")));
    }

    @Override
    public String toString() {
        return name;
    }
}
