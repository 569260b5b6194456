package dev.whetstone.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Turns Markdown the bot's own content holds into blocks: code, tables and headings become blocks of their own. */
public final class RichText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private RichText() {}

    /** The Markdown as blocks, in order; empty for blank text. */
    public static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        for (Node node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            Block own = block(node);
            if (own == null) {
                prose.append(source(markdown, node)).append("\n\n");
            } else {
                flush(prose, blocks);
                blocks.add(own);
            }
        }
        flush(prose, blocks);
        return blocks;
    }

    /** A message's prose without its Markdown, for a place that shows a plain sentence. */
    public static String plain(ChatMessage message) {
        return message.blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .map(block -> PLAIN.render(PARSER.parse(((Block.Prose) block).markdown()))
                        .strip())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Block block(Node node) {
        if (node instanceof FencedCodeBlock code) {
            return new Block.Code(
                    code.getInfo() == null ? "" : code.getInfo().strip(),
                    code.getLiteral().stripTrailing());
        }
        if (node instanceof IndentedCodeBlock code) {
            return new Block.Code("", code.getLiteral().stripTrailing());
        }
        if (node instanceof Heading) {
            return new Block.Heading(PLAIN.render(node).strip());
        }
        return node instanceof TableBlock table ? table(table) : null;
    }

    private static Block table(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return new Block.Table(rows.get(0), rows.subList(1, rows.size()));
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(words(cell).strip());
            }
        }
        return cells;
    }

    /** The words of a cell; the renderer would put a border behind them and quotes around code. */
    private static String words(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(words(child));
        }
        return node instanceof SoftLineBreak ? " " : words.toString();
    }

    private static String source(String markdown, Node node) {
        var spans = node.getSourceSpans();
        var first = spans.get(0);
        var last = spans.get(spans.size() - 1);
        return markdown.substring(first.getInputIndex(), last.getInputIndex() + last.getLength());
    }

    private static void flush(StringBuilder prose, List<Block> blocks) {
        if (!prose.toString().isBlank()) {
            blocks.add(new Block.Prose(prose.toString().strip()));
        }
        prose.setLength(0);
    }
}
