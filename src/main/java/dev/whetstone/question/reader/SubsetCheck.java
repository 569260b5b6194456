package dev.whetstone.question.reader;

import dev.whetstone.question.content.Findings;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/** Reports Markdown that does not survive on every chat platform. */
final class SubsetCheck extends AbstractVisitor {

    private final int firstLine;
    private final int lastLine;
    private final Findings findings;

    SubsetCheck(int firstLine, Findings findings) {
        this(firstLine, Integer.MAX_VALUE, findings);
    }

    SubsetCheck(int firstLine, int lastLine, Findings findings) {
        this.firstLine = firstLine;
        this.lastLine = lastLine;
        this.findings = findings;
    }

    @Override
    public void visit(Heading heading) {
        boolean topLevel = heading.getParent().getParent() == null;
        if (!topLevel || heading.getLevel() == 1 || heading.getLevel() > 3) {
            report(heading, "a heading here");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (block.getClosingFenceLength() == null) {
            findings.add(line(block), "the code block is never closed");
        }
        if (block.getInfo() == null || block.getInfo().isBlank()) {
            findings.add(line(block), "the code block does not name its language");
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        report(html, "HTML");
    }

    @Override
    public void visit(HtmlInline html) {
        report(html, "HTML (" + html.getLiteral() + ")");
    }

    @Override
    public void visit(Image image) {
        report(image, "a picture");
    }

    @Override
    public void visit(Link link) {
        report(link, "a link");
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        report(definition, "a link");
    }

    @Override
    public void visit(BlockQuote quote) {
        report(quote, "a block quote");
    }

    @Override
    public void visit(ThematicBreak rule) {
        report(rule, "a horizontal rule");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        report(block, "indented code (use a fence)");
    }

    private void report(Node node, String what) {
        findings.add(line(node), what + " does not survive on every chat platform");
    }

    private int line(Node node) {
        Node at = node;
        while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
            at = at.getParent();
        }
        int index =
                at.getSourceSpans().isEmpty() ? 0 : at.getSourceSpans().get(0).getLineIndex();
        return Math.min(lastLine, firstLine + index);
    }
}
