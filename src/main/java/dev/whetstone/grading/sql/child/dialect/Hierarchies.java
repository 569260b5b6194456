package dev.whetstone.grading.sql.child.dialect;

import java.util.List;

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
        boolean changed = false;
        for (TokenRow row = TokenRow.of(tokens); editOne(row, tokens); row = TokenRow.of(tokens)) {
            changed = true;
        }
        return changed;
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
        if (!row.is(start, "start", "with") || !row.is(connect, "connect", "by") || where - from > 4) {
            return false;
        }
        int end = Math.min(row.next(Math.max(start, connect) + 2, AFTER), row.size());
        String table = row.part(from + 1, from + 2).text();
        String alias = where - from > 2 ? row.part(where - 1, where).text() : table;
        String seed = row.part(start + 2, connect > start ? connect : end).text();
        TokenRow step =
                row.part(connect + (row.at(connect + 2).equals("nocycle") ? 3 : 2), start > connect ? start : end);
        PriorColumns priors = new PriorColumns(alias);
        String filter =
                row.at(where).equals("where") ? " " + priors.read(row.part(where, Math.min(start, connect))) : "";
        int select = select(row, from);
        String list = priors.read(row.part(select, from));
        String source = table + " " + alias;
        boolean acyclic = row.at(connect + 2).equals("nocycle");
        String tree = tree(source, alias, seed, step, acyclic, priors);
        row.replace(tokens, select, end, list + " from (" + tree + ") " + alias + filter);
        siblings(tokens);
        return true;
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

    private static void siblings(List<String> tokens) {
        tokens.removeIf(token -> token.equalsIgnoreCase("siblings"));
    }
}
