package dev.whetstone.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What cards draw on; lengths are in points, and x and y of a text are where its base line begins. */
final class Canvas {

    static final int WIDTH = 760;
    static final int MARGIN = 32;

    /** What is inside the margins. */
    static final int INNER = WIDTH - 2 * MARGIN;

    private static final double SMALLEST = 0.8;

    private final Graphics2D graphics;
    private final Lettering plain;
    private final Lettering bold;
    final Look look;

    Canvas(Graphics2D graphics, Look look, Lettering plain, Lettering bold) {
        this.graphics = graphics;
        this.look = look;
        this.plain = plain;
        this.bold = bold;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Where a text stands at its x. */
    enum Side {
        LEFT(0),
        MIDDLE(0.5),
        RIGHT(1);

        private final double before;

        Side(double before) {
            this.before = before;
        }
    }

    /** How a text is written, and how wide it may become. */
    record Style(float size, boolean bold, Color color, double width, Side side) {

        Style at(Side other) {
            return new Style(size, bold, color, width, other);
        }

        Style within(double most) {
            return new Style(size, bold, color, most, side);
        }
    }

    Style ink(float size) {
        return new Style(size, false, look.ink, INNER, Side.LEFT);
    }

    Style strong(float size) {
        return new Style(size, true, look.ink, INNER, Side.LEFT);
    }

    Style muted(float size) {
        return new Style(size, false, look.muted, INNER, Side.LEFT);
    }

    void write(String text, double x, double y, Style style) {
        TextLayout line = line(text, style);
        graphics.setColor(style.color());
        line.draw(graphics, (float) (x - line.getAdvance() * style.side().before), (float) y);
    }

    double width(String text, Style style) {
        return line(text, style).getAdvance();
    }

    /** What is too wide is written a little smaller before it is cut. */
    private TextLayout line(String text, Style style) {
        Lettering letters = style.bold() ? bold : plain;
        FontRenderContext context = graphics.getFontRenderContext();
        double whole =
                letters.line(text, style.size(), Double.MAX_VALUE, context).getAdvance();
        double share = whole <= style.width() ? 1 : Math.max(SMALLEST, style.width() / whole * 0.999);
        return letters.line(text, (float) (style.size() * share), style.width(), context);
    }

    /** As many names as there is room for, and how many more there are. */
    String names(List<String> names, Style style) {
        String text = Numbers.and(names);
        for (int most = names.size() - 1;
                most > 0 && width(text, style.within(Double.MAX_VALUE)) > style.width();
                most--) {
            List<String> some = new ArrayList<>(names.subList(0, most));
            some.add((names.size() - most) + " more");
            text = Numbers.and(some);
        }
        return text;
    }

    /** A person's name as far as it can be drawn. */
    String name(String name, String otherwise) {
        return bold.drawable(name, otherwise);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void draw(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.draw(shape);
    }

    void box(double x, double y, double width, double height, Color color) {
        double round = Math.min(6, Math.min(width, height));
        fill(new RoundRectangle2D.Double(x, y, width, height, round, round), color);
    }

    void dot(double x, double y, double radius, Color color) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
    }

    void line(double fromX, double fromY, double toX, double toY) {
        draw(new Line2D.Double(fromX, fromY, toX, toY), look.line);
    }

    /** The title above everything. */
    void title(String text) {
        write(text, MARGIN, 48, strong(24));
    }
}
