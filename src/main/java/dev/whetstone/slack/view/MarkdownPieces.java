package dev.whetstone.slack.view;

import dev.whetstone.slack.view.Piece.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Reads Markdown as pieces of literal text; what Slack cannot show stays as its words. */
final class MarkdownPieces extends AbstractVisitor {

    private static final int DEPTH = 30;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxInlineNesting(DEPTH)
            .maxOpenBlockParsers(DEPTH)
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private Shape shape = Shape.PARAGRAPH;
    private int indent = -1;
    private int number;
    private int bold;
    private int italic;
    private @Nullable String url;

    private MarkdownPieces() {}

    static List<Piece> of(String markdown) {
        MarkdownPieces reader = new MarkdownPieces();
        PARSER.parse(SlackTexts.wellFormed(markdown)).accept(reader);
        return List.copyOf(reader.pieces);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getParent() instanceof ListItem && !runs.isEmpty()) {
            add("\n", false);
        }
        visitChildren(paragraph);
        if (!(paragraph.getParent() instanceof ListItem)) {
            flush();
        }
    }

    @Override
    public void visit(Heading heading) {
        bold++;
        visitChildren(heading);
        bold--;
        flush();
    }

    @Override
    public void visit(BulletList list) {
        items(list, Shape.BULLET, 1);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, Shape.ORDERED, first == null ? 1 : Math.max(1, first));
    }

    private void items(ListBlock list, Shape kind, int first) {
        flush();
        Shape outer = shape;
        int outerNumber = number;
        indent++;
        int next = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            shape = kind;
            number = next++;
            visitChildren(item);
            flush();
        }
        indent--;
        shape = outer;
        number = outerNumber;
    }

    @Override
    public void visit(BlockQuote quote) {
        flush();
        Shape outer = shape;
        shape = Shape.QUOTE;
        visitChildren(quote);
        flush();
        shape = outer;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(CustomBlock table) {
        code(PLAIN.render(table));
    }

    private void code(String text) {
        flush();
        pieces.add(Piece.code(text.stripTrailing()));
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html.getLiteral().stripTrailing(), false);
        flush();
    }

    @Override
    public void visit(ThematicBreak line) {
        add("———", false);
        flush();
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral(), false);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), true);
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), false);
    }

    @Override
    public void visit(SoftLineBreak end) {
        add("\n", false);
    }

    @Override
    public void visit(HardLineBreak end) {
        add("\n", false);
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        visitChildren(emphasis);
        italic--;
    }

    @Override
    public void visit(StrongEmphasis strong) {
        bold++;
        visitChildren(strong);
        bold--;
    }

    @Override
    public void visit(Link link) {
        String outer = url;
        url = safe(link.getDestination());
        visitChildren(link);
        url = outer;
    }

    /** A link to the web; everything else, and what is too long for a link, stays plain text. */
    private static @Nullable String safe(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        return web && target.length() <= Run.LONGEST_URL ? target : null;
    }

    private void add(String text, boolean code) {
        if (text.isEmpty()) {
            return;
        }
        Run run = new Run(text, bold > 0, italic > 0, code, url);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.with("").equals(run.with(""))) {
            runs.set(runs.size() - 1, last.with(last.text() + text));
        } else {
            runs.add(run);
        }
    }

    private void flush() {
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            pieces.add(new Piece(shape, runs, Math.max(0, indent), number));
        }
        runs.clear();
    }
}
