package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.Locale;

/**
 * PostgreSQL's {@code generate_series} among what is selected or grouped by, which makes a row of each of its values; here it is a
 * list.
 */
final class SeriesRows {

    private static final String SERIES = "generate_series";
    private static final String JOINED =
            "select series_.step_ from t_, lateral unnest(generate_series(1, 2)) as series_(step_)";

    private SeriesRows() {}

    static boolean in(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains(SERIES);
    }

    /** Edits a parsed query. */
    static void make(JsonObject tree, Database database) throws SQLException {
        JsonObject pattern = database.parse(JOINED);
        Tree.rebuild(tree, node -> node.has("select_list") ? rows(node, pattern) : node);
    }

    private static JsonObject rows(JsonObject select, JsonObject pattern) {
        JsonArray groups = Tree.list(select, "group_expressions");
        for (int i = 0; i < groups.size(); i++) {
            JsonObject group = groups.get(i).getAsJsonObject();
            if (Tree.function(group).equals(SERIES)) {
                joined(select, group, pattern);
                return select;
            }
        }
        JsonArray list = Tree.list(select, "select_list");
        for (int i = 0; i < list.size(); i++) {
            JsonObject item = list.get(i).getAsJsonObject();
            if (Tree.function(item).equals(SERIES)) {
                JsonObject rows = Tree.call("unnest", item);
                rows.add("alias", item.get("alias"));
                list.set(i, rows);
            }
        }
        return select;
    }

    /** Joins the values of a series that is grouped by, and lets their column stand for it. */
    private static void joined(JsonObject select, JsonObject series, JsonObject pattern) {
        JsonObject model = Tree.list(pattern.deepCopy(), "statements")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("node");
        JsonObject join = model.getAsJsonObject("from_table");
        JsonObject step = Tree.list(model, "select_list").get(0).getAsJsonObject();
        String same = series.toString();
        Tree.rebuild(
                join, node -> node.has("literal") || !Tree.function(node).equals(SERIES) ? node : series.deepCopy());
        join.add("left", select.get("from_table"));
        select.add("from_table", join);
        for (String clause : new String[] {"select_list", "group_expressions"}) {
            select.add(
                    clause,
                    Tree.rebuild(select.get(clause), node -> node.toString().equals(same) ? step.deepCopy() : node));
        }
    }
}
