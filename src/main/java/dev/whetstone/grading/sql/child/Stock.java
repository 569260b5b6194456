package dev.whetstone.grading.sql.child;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Databases opened ahead of need, so that an attempt does not wait for them. */
final class Stock {

    private static final int SIZE = 3;

    private final Deque<Database> ready = new ArrayDeque<>();

    Database take() throws SQLException {
        Database database = ready.poll();
        return database == null ? Database.open() : database;
    }

    void refill() throws SQLException {
        while (ready.size() < SIZE) {
            ready.add(Database.open());
        }
    }
}
