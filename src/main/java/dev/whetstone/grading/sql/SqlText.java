package dev.whetstone.grading.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;

/** Finds the query in what a member wrote: the first fenced block, marked as SQL if there are several, or else the bare text. */
final class SqlText {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final Pattern BARE = Pattern.compile(
            "^\\s*\\(?\\s*(?:select|with|values|from|table)\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern ONE_LINE_FENCE = Pattern.compile("```(?:sql\\b)?(.*?)```", Pattern.DOTALL);

    private SqlText() {}

    static String find(String answer) {
        List<FencedCodeBlock> blocks = blocks(answer);
        String text = blocks.stream()
                .filter(block -> block.getInfo().toLowerCase(Locale.ROOT).startsWith("sql"))
                .findFirst()
                .or(() -> blocks.stream().findFirst())
                .map(FencedCodeBlock::getLiteral)
                .orElseGet(() -> bare(answer));
        return straighten(text).strip();
    }

    private static List<FencedCodeBlock> blocks(String answer) {
        List<FencedCodeBlock> blocks = new ArrayList<>();
        MARKDOWN.parse(answer).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                blocks.add(block);
            }
        });
        return blocks;
    }

    /** From the first line that begins like a query, so that a sentence before it does no harm. */
    private static String bare(String answer) {
        Matcher fence = ONE_LINE_FENCE.matcher(answer);
        if (fence.find()) {
            return fence.group(1);
        }
        String text = answer.strip();
        boolean quoted = text.length() > 2 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1;
        if (quoted) {
            return text.substring(1, text.length() - 1);
        }
        Matcher start = BARE.matcher(text);
        return start.find() ? text.substring(start.start()) : text;
    }

    /** Undoes what telephones make of quotes and blanks. */
    private static String straighten(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ');
    }
}
