package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Oracle's difference of two points in time, which is a number of days, wherever the engine's error shows that one is reckoned with. */
final class MomentDifferences {

    private static final Pattern RECKONED = Pattern.compile(
            "Cannot compare values of type INTERVAL and type (U?(TINY|SMALL|BIG|HUGE)?INT|INTEGER|DECIMAL|DOUBLE|FLOAT)"
                    + "|'(round|abs|floor|ceil|ceiling|trunc|avg|sum|[-+*/])\\((INTERVAL|[A-Z_]+, INTERVAL)");

    private MomentDifferences() {}

    /** The query with such differences as numbers; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        if (!RECKONED.matcher(message).find()) {
            return Optional.empty();
        }
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        Tree.rebuild(tree, Tree::difference);
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }
}
