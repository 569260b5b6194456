package dev.whetstone.grading.sql.child.engine;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Engines opened ahead of need; the data of the last answers stays loaded, because answers to one question come together. */
public final class Stock {

    private static final int LEAST = 3;
    private static final int MOST = 6;

    /** The one that was used longest ago comes first. */
    private final Deque<Engine> idle = new ArrayDeque<>();

    /** A session on the data that a script makes; whoever takes it gives it back or discards it. */
    public Database take(String script) throws SQLException {
        Optional<Engine> loaded =
                idle.stream().filter(engine -> engine.holds(script)).findFirst();
        loaded.ifPresent(idle::remove);
        Engine engine = loaded.isPresent() ? loaded.get() : blank();
        try {
            return engine.session(script);
        } catch (SQLException e) {
            engine.close();
            throw e;
        }
    }

    private Engine blank() throws SQLException {
        Engine oldest = idle.poll();
        return oldest == null ? Engine.open() : oldest;
    }

    public void giveBack(Database database) {
        database.close();
        idle.add(database.engine());
        if (idle.size() > MOST) {
            idle.remove().close();
        }
    }

    public void discard(Database database) {
        database.close();
        database.engine().close();
    }

    public void refill() throws SQLException {
        while (idle.size() < LEAST) {
            idle.addFirst(Engine.open());
        }
    }
}
