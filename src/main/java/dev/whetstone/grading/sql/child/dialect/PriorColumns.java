package dev.whetstone.grading.sql.child.dialect;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the row above that a query of a hierarchy reads outside of its CONNECT BY, each by a name of its own. */
final class PriorColumns {

    private final String alias;
    private final Set<String> columns = new LinkedHashSet<>();

    /** @param alias of the hierarchy's table */
    PriorColumns(String alias) {
        this.alias = alias;
    }

    /** A part of the query with these names in it. */
    String read(TokenRow part) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < part.size(); i++) {
            if (part.at(i).equals("prior")) {
                int column = part.at(i + 2).equals(".") ? i + 3 : i + 1;
                columns.add(part.at(column));
                text.append(part.part(from, i).text()).append(' ').append(alias).append(".prior_of_");
                text.append(part.at(column)).append(' ');
                from = column + 1;
            }
        }
        return text + part.part(Math.min(from, part.size()), part.size()).text();
    }

    /** Above the roots there is no row. */
    String ofRoots(String source) {
        return columns.stream()
                .map(column ->
                        ", (select any_value(" + column + ") from " + source + " where false) as prior_of_" + column)
                .collect(Collectors.joining());
    }

    String ofOthers() {
        return columns.stream().map(column -> ", prior_." + column).collect(Collectors.joining());
    }
}
