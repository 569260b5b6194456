package dev.whetstone.grading.sql.child;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Ways to turn a query of another dialect into one the engine knows, the most faithful first. */
final class Dialects {

    /** Each is tried in turn until the engine can plan what comes out. */
    static final List<Translation> TRANSLATIONS = List.of(
            (sql, database) -> Optional.of(sql),
            Edits::apply,
            (sql, database) -> Habits.rewrite(sql),
            (sql, database) -> {
                Optional<String> rewritten = Habits.rewrite(sql);
                return rewritten.isPresent() ? Edits.apply(rewritten.get(), database) : Optional.empty();
            },
            (sql, database) -> Transpiler.transpile(sql),
            (sql, database) -> Habits.rewrite(sql).flatMap(Transpiler::transpile));

    private Dialects() {}

    /** Gives nothing where it has nothing to change. */
    interface Translation {
        Optional<String> apply(String sql, Database database) throws SQLException;
    }
}
