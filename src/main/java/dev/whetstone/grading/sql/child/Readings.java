package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.Candidate.Refused;
import dev.whetstone.grading.sql.child.engine.Database;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among what may be meant as the query: the first that the engine can plan. Once one is a query by the engine's parser,
 * only longer or shorter readings of the same text are tried besides, so that a typo in the last of several queries is told
 * and no older query is judged in its place.
 */
final class Readings {

    private final Database database;
    private @Nullable String query;
    private @Nullable Refused refused;
    private @Nullable SQLException failed;

    private Readings(Database database) {
        this.database = database;
    }

    /**
     * @throws Refused if the judge does not run the likeliest reading
     * @throws SQLException if the engine can plan none of them; it tells of the likeliest
     */
    static Candidate choose(List<String> readings, Database database) throws Refused, SQLException {
        Readings chosen = new Readings(database);
        for (String reading : readings) {
            Candidate candidate = chosen.isOfTheQuery(reading) ? chosen.tried(reading) : null;
            if (candidate != null) {
                return candidate;
            }
        }
        if (chosen.refused != null) {
            throw chosen.refused;
        }
        throw chosen.failed == null ? new SQLException("There is no query in it.") : chosen.failed;
    }

    private boolean isOfTheQuery(String reading) {
        return query == null || query.contains(reading) || reading.contains(query);
    }

    private @Nullable Candidate tried(String reading) throws SQLException {
        try {
            return Candidate.prepare(reading, database);
        } catch (Refused e) {
            remember(reading, e, null);
        } catch (SQLException e) {
            remember(reading, null, e);
        }
        return null;
    }

    private void remember(String reading, @Nullable Refused reason, @Nullable SQLException failure)
            throws SQLException {
        boolean first = refused == null && failed == null;
        boolean better = query == null && parses(reading);
        if (better) {
            query = reading;
        }
        if (first || better) {
            refused = reason;
            failed = failure;
        }
    }

    private boolean parses(String reading) throws SQLException {
        JsonObject parsed = database.parse(reading);
        return !parsed.get("error").getAsBoolean()
                && !parsed.getAsJsonArray("statements").isEmpty();
    }
}
