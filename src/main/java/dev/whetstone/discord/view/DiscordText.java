package dev.whetstone.discord.view;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Writes Markdown in Discord's own dialect: there a line break is a line break, and other signs need escaping. */
final class DiscordText extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder().build();

    private final StringBuilder out = new StringBuilder();

    private DiscordText() {}

    static String of(String markdown) {
        return of(PARSER.parse(PlainWords.wellFormed(markdown)));
    }

    private static String of(Node parent) {
        DiscordText text = new DiscordText();
        text.visitChildren(parent);
        return text.out.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        out.append(Inline.of(paragraph)).append("\n\n");
    }

    @Override
    public void visit(Heading heading) {
        out.append("**").append(Inline.of(heading)).append("**\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        out.append("> ").append(of(quote).replace("\n", "\n> ")).append("\n\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getInfo() == null ? "" : code.getInfo(), code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code("", code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append(Escape.lines(html.getLiteral())).append("\n\n");
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("———\n\n");
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, first == null ? 1 : first);
    }

    /** The items with bullets, or numbers from {@code number} on. */
    private void items(Node list, int number) {
        if (out.toString().endsWith("\n\n")) {
            out.setLength(out.length() - 1);
        }
        int next = number;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                String sign = number == 0 ? "- " : next++ + ". ";
                String text = of(item).replace("\n\n", "\n");
                out.append(sign)
                        .append(text.replace("\n", "\n" + " ".repeat(sign.length())))
                        .append('\n');
            }
        }
        out.append('\n');
    }

    private void code(String info, String literal) {
        out.append(Flow.code(Languages.of(info), literal.stripTrailing()).text())
                .append("\n\n");
    }

    /** What stands within a line. */
    private static final class Inline extends AbstractVisitor {

        private final StringBuilder out = new StringBuilder();

        static String of(Node parent) {
            Inline inline = new Inline();
            inline.visitChildren(parent);
            return Escape.starts(inline.out.toString());
        }

        @Override
        public void visit(Text text) {
            out.append(Escape.within(text.getLiteral()));
        }

        @Override
        public void visit(SoftLineBreak line) {
            out.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            out.append('\n');
        }

        @Override
        public void visit(Emphasis emphasis) {
            around("*", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            around("**", strong);
        }

        @Override
        public void visit(Code code) {
            String literal = Escape.fenced(code.getLiteral());
            String fence = literal.contains("`") ? "``" : "`";
            String space = literal.startsWith("`") || literal.endsWith("`") ? " " : "";
            out.append(fence).append(space).append(literal).append(space).append(fence);
        }

        @Override
        public void visit(Link link) {
            String title = of(link);
            String target = link.getDestination();
            if (!target.matches("https?://[^\\s<>]+")) {
                out.append(title);
            } else if (title.equals(Escape.within(target))) {
                out.append('<').append(target).append('>');
            } else {
                out.append('[').append(title).append("](<").append(target).append(">)");
            }
        }

        @Override
        public void visit(Image image) {
            out.append(of(image));
        }

        @Override
        public void visit(HtmlInline html) {
            boolean isBreak = html.getLiteral().matches("(?i)<br\\s*/?>");
            out.append(isBreak ? "\n" : Escape.within(html.getLiteral()));
        }

        private void around(String sign, Node styled) {
            out.append(sign);
            visitChildren(styled);
            out.append(sign);
        }
    }
}
