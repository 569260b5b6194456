package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Oracle's {@code FROM t START WITH … CONNECT BY PRIOR a = b}, in either order of the two, as a recursive query with a column
 * {@code level}, and what PRIOR reads elsewhere in the query as columns too.
 */
final class Hierarchies {

    private static final String[] AFTER = {
        "order", "group", "having", "union", "minus", "except", "intersect", "fetch", ";"
    };

    private Hierarchies() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(tokens, Hierarchies::editOne);
    }

    private static boolean editOne(TokenRow row, List<String> tokens) {
        for (int i = 0; i < row.size(); i++) {
            if (row.at(i).equals("from") && edit(row, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean edit(TokenRow row, List<String> tokens, int from) {
        int where = row.next(from, "where", "start", "connect", "union", "minus", "order", "group");
        int start = row.next(where, "start", "union", "minus");
        int connect = row.next(where, "connect", "union", "minus");
        boolean seeded = row.is(start, "start", "with");
        boolean tree = row.is(connect, "connect", "by") && (seeded || isTree(row, connect));
        if (!tree || where - from > 4) {
            return false;
        }
        start = seeded ? start : connect;
        int end = Math.min(row.next(Math.max(start, connect) + 2, AFTER), row.size());
        String table = row.part(from + 1, from + 2).text();
        String alias = where - from > 2 ? row.part(where - 1, where).text() : table;
        String seed =
                seeded ? row.part(start + 2, connect > start ? connect : end).text() : "true";
        TokenRow step = row.part(
                connect + (row.at(connect + 2).equals("nocycle") ? 3 : 2), seeded && start > connect ? start : end);
        PriorColumns priors = new PriorColumns(alias);
        String filter =
                row.at(where).equals("where") ? " " + priors.read(row.part(where, Math.min(start, connect))) : "";
        int select = select(row, from);
        String list = priors.read(row.part(select, from));
        boolean acyclic = !seeded || row.at(connect + 2).equals("nocycle");
        String rows = tree(table + " " + alias, alias, seed, step, acyclic, priors);
        list = leaves(list, table, condition(step, "kid_").replace("prior_.", alias + "."));
        row.replace(tokens, select, end, list + " from (" + rows + ") " + alias + filter);
        tokens.removeIf(token -> token.equalsIgnoreCase("siblings"));
        return true;
    }

    /** Without a START WITH every row is a root; where LEVEL alone makes rows, there is no tree. */
    private static boolean isTree(TokenRow row, int connect) {
        TokenRow rest = row.part(connect, row.size());
        return rest.next(0, AFTER) > 2
                && rest.words().stream().noneMatch("level"::equalsIgnoreCase)
                && rest.words().stream().anyMatch("prior"::equalsIgnoreCase);
    }

    /** Which rows have none below them. */
    private static String leaves(String list, String table, String condition) {
        String below = "(select 1 from " + table + " kid_ where " + condition + ")";
        return list.replaceAll(
                "(?i)\\bconnect_by_isleaf\\b",
                Matcher.quoteReplacement("(case when exists " + below + " then 0 else 1 end)"));
    }

    /** Where the list of columns before a FROM begins. */
    private static int select(TokenRow row, int from) {
        int depth = 0;
        for (int i = from - 1; i >= 0; i--) {
            depth += row.at(i).equals(")") ? 1 : row.at(i).equals("(") ? -1 : 0;
            if (depth < 0 || (depth == 0 && row.at(i).equals("select"))) {
                return depth < 0 ? from : i;
            }
        }
        return from;
    }

    /** The rows from the seeds downwards; with NOCYCLE none that stands above itself already. */
    private static String tree(
            String source, String alias, String seed, TokenRow step, boolean acyclic, PriorColumns priors) {
        return "with recursive tree_ as (select " + alias + ".*, 1 as level"
                + priors.ofRoots(source) + (acyclic ? ", [" + alias + "] as path_" : "") + " from " + source + " where "
                + seed
                + " union all select " + alias + ".*, prior_.level + 1" + priors.ofOthers()
                + (acyclic ? ", list_append(prior_.path_, " + alias + ")" : "") + " from " + source
                + " join tree_ prior_ on (" + condition(step, alias) + ")"
                + (acyclic ? " and not list_contains(prior_.path_, " + alias + ")" : "") + ") select *"
                + (acyclic ? " exclude (path_)" : "") + " from tree_";
    }

    /** What stands after PRIOR is the row above; every other name is of the row below. */
    private static String condition(TokenRow step, String alias) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < step.size(); i++) {
            boolean name = step.at(i).matches("[a-z_]\\w*|\".*\"")
                    && !step.at(i).matches("and|or|not|is|null|in|between|like|prior|level");
            boolean part = step.at(i - 1).equals(".");
            boolean owner = step.at(i + 1).equals(".");
            boolean prior =
                    step.at(i - 1).equals("prior") || (part && step.at(i - 3).equals("prior"));
            if (step.at(i).equals("prior") || (owner && name) || step.at(i).equals(".")) {
                continue;
            }
            if (step.at(i).equals("level")) {
                text.append("(prior_.level + 1) ");
                continue;
            }
            boolean call = step.at(i + 1).equals("(");
            text.append(name && !call ? (prior ? "prior_." : alias + ".") : "")
                    .append(step.words().get(i))
                    .append(step.at(i).matches("[<>!]") ? "" : " ");
        }
        return text.toString();
    }
}
