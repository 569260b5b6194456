package dev.whetstone.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One paragraph, list item, quoted paragraph or code block.
 *
 * @param indent how deep a list item stands, 0 for the outermost
 * @param number what an item of an ordered list counts from 1
 */
record Piece(Shape shape, List<Run> runs, int indent, int number) {

    enum Shape {
        PARAGRAPH,
        BULLET,
        ORDERED,
        QUOTE,
        CODE
    }

    /** The most characters in one piece, and the most it may weigh with all its runs. */
    static final int MOST = 2_900;

    static final int HEAVIEST = 6_000;

    /** Slack takes no run without text. */
    Piece {
        runs = runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    static Piece paragraph(Run... runs) {
        return new Piece(Shape.PARAGRAPH, List.of(runs), 0, 0);
    }

    static Piece code(String text) {
        return new Piece(Shape.CODE, List.of(Run.plain(text)), 0, 0);
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    int length() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    int weight() {
        return length() + runs.stream().mapToInt(Run::overhead).sum();
    }

    List<RichTextElement> elements() {
        return runs.stream().map(Run::element).toList();
    }

    /** This piece in parts that are small enough, cut where it reads well; together they are the piece. */
    List<Piece> split() {
        List<Piece> parts = new ArrayList<>();
        Piece rest = this;
        while (rest.length() > MOST || rest.weight() > HEAVIEST) {
            int at = SlackTexts.cut(rest.text(), Math.max(1, rest.fitting()));
            parts.add(rest.slice(0, at));
            rest = rest.slice(at, rest.length());
        }
        parts.add(rest);
        return parts;
    }

    private int fitting() {
        int length = 0;
        int weight = 0;
        for (Run run : runs) {
            int room = Math.min(MOST - length, HEAVIEST - weight - run.overhead());
            if (run.text().length() > room) {
                return length + Math.max(0, room);
            }
            length += run.text().length();
            weight += run.text().length() + run.overhead();
        }
        return length;
    }

    private Piece slice(int from, int to) {
        List<Run> kept = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            int start = Math.max(from, at);
            int end = Math.min(to, at + run.text().length());
            if (start < end) {
                kept.add(run.with(run.text().substring(start - at, end - at)));
            }
            at += run.text().length();
        }
        return new Piece(shape, kept, indent, number);
    }
}
