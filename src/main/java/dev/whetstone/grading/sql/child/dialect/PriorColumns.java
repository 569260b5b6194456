package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a query of a hierarchy reads outside of its CONNECT BY beside the columns, each by a name of its own: those of the row above,
 * those of the root, and the paths from there.
 */
final class PriorColumns {

    private final String alias;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> roots = new LinkedHashSet<>();
    private final List<TokenRow> paths = new ArrayList<>();

    /** @param alias of the hierarchy's table */
    PriorColumns(String alias) {
        this.alias = alias;
    }

    /** A part of the query with these names in it. */
    String read(TokenRow part) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < part.size(); i++) {
            int path = part.is(i, "sys_connect_by_path", "(") ? part.close(i + 1) : -1;
            if (path > 0) {
                text.append(part.part(from, i).text() + " " + alias + ".path_" + paths.size() + " ");
                paths.add(part.part(i + 2, path));
                i = path;
                from = path + 1;
            } else if (part.at(i).matches("prior|connect_by_root")) {
                int column = part.at(i + 2).equals(".") ? i + 3 : i + 1;
                boolean root = part.at(i).equals("connect_by_root");
                (root ? roots : columns).add(part.at(column));
                text.append(part.part(from, i).text()).append(' ').append(alias);
                text.append(root ? ".root_of_" : ".prior_of_")
                        .append(part.at(column))
                        .append(' ');
                from = column + 1;
            }
        }
        return text + part.part(Math.min(from, part.size()), part.size()).text();
    }

    /** Above the roots there is no row. */
    String ofRoots(String source) {
        return columns.stream()
                        .map(column -> ", (select any_value(" + column + ") from " + source
                                + " where false) as prior_of_" + column)
                        .collect(Collectors.joining())
                + roots.stream()
                        .map(column -> ", " + alias + "." + column + " as root_of_" + column)
                        .collect(Collectors.joining())
                + IntStream.range(0, paths.size())
                        .mapToObj(i -> ", " + step(i) + " as path_" + i)
                        .collect(Collectors.joining());
    }

    String ofOthers() {
        return columns.stream().map(column -> ", prior_." + column).collect(Collectors.joining())
                + roots.stream().map(column -> ", prior_.root_of_" + column).collect(Collectors.joining())
                + IntStream.range(0, paths.size())
                        .mapToObj(i -> ", prior_.path_" + i + " || " + step(i))
                        .collect(Collectors.joining());
    }

    /** What a row adds to the path that leads to it. */
    private String step(int path) {
        List<TokenRow> parts = paths.get(path).split(",");
        TokenRow column = parts.get(0);
        String separator =
                parts.size() < 2 ? "'/'" : parts.get(parts.size() - 1).text();
        String owner = column.size() == 1 && column.at(0).matches("[a-z_]\\w*|\".*\"") ? alias + "." : "";
        return "(" + separator + " || coalesce(cast(" + owner + column.text() + " as varchar), ''))";
    }
}
