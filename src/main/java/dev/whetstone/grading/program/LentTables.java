package dev.whetstone.grading.program;

import com.google.gson.Gson;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.child.protocol.JudgeReply.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables as Spark is lent them: the very rows that queries are judged on, told by the database that holds them. */
record LentTables(Judge judge) {

    private static final Gson GSON = new Gson();

    /**
     * Sets of tables as JSON: names, columns with Spark's names of their types, and rows as JSON objects.
     *
     * @param scripts each of which makes the tables of one set
     * @return nothing if one of them does not run
     * @throws dev.whetstone.grading.pool.JudgeUnavailableException if the database cannot tell at the moment
     */
    Optional<String> json(List<String> scripts) {
        List<List<Lent>> sets = new ArrayList<>();
        for (String script : scripts) {
            judge.rows(script)
                    .ifPresent(sheets ->
                            sets.add(sheets.stream().map(LentTables::lent).toList()));
        }
        return sets.size() == scripts.size() ? Optional.of(GSON.toJson(sets)) : Optional.empty();
    }

    private static Lent lent(Sheet sheet) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            columns.add(
                    List.of(sheet.columns().get(i), LentType.of(sheet.types().get(i))));
        }
        return new Lent(
                sheet.name(),
                columns,
                sheet.rows().stream().map(row -> row.get(0)).toList());
    }

    private record Lent(String name, List<List<String>> columns, List<String> rows) {}
}
