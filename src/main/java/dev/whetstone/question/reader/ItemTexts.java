package dev.whetstone.question.reader;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Cuts the items of a list out of its source, without their markers and indents. */
final class ItemTexts {

    private final Section.PlacedBlock list;
    private final int firstSpanLine;

    ItemTexts(Section.PlacedBlock list) {
        this.list = list;
        this.firstSpanLine = list.node().getSourceSpans().get(0).getLineIndex();
    }

    List<String> all() {
        List<String> texts = new ArrayList<>();
        for (Node child = list.node().getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem item) {
                texts.add(text(item));
            }
        }
        return texts;
    }

    private String text(ListItem item) {
        List<SourceSpan> spans = item.getSourceSpans();
        int from = spans.get(0).getLineIndex() - firstSpanLine;
        int to = spans.get(spans.size() - 1).getLineIndex() - firstSpanLine;
        int indent = item.getContentIndent() == null ? 2 : item.getContentIndent();
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(
                            i == from
                                    ? cut(list.source().get(i), indent)
                                    : outdent(list.source().get(i), indent))
                    .append('\n');
        }
        return text.toString().strip();
    }

    private static String cut(String line, int indent) {
        return line.length() <= indent ? "" : line.substring(indent);
    }

    private static String outdent(String line, int indent) {
        int blanks = 0;
        while (blanks < indent && blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }
}
