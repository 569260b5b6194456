package dev.whetstone.picture;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Topics around a middle, the farther out the better known; as bars where they are too few for a shape. */
record Radar(List<Topic> topics) {

    static final int MOST = 8;
    private static final int LEAST = 3;
    private static final int RADIUS = 74;
    private static final int RINGS = 4;

    void paint(Canvas canvas, double left, double top, double width) {
        if (topics.isEmpty()) {
            canvas.write("No graded answer yet.", left, top + 24, canvas.muted(14));
        } else if (topics.size() < LEAST) {
            bars(canvas, left, top + 20, width);
        } else {
            shape(canvas, left + width / 2, top + 112, width);
        }
    }

    private void bars(Canvas canvas, double left, double top, double width) {
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            double y = top + i * 56d;
            canvas.write(topic.name(), left, y + 8, canvas.ink(14).within(width - 60));
            canvas.write(
                    Numbers.percent(topic.share()),
                    left + width,
                    y + 8,
                    canvas.strong(14).at(Canvas.Side.RIGHT));
            canvas.box(left, y + 18, width, 14, canvas.look.empty());
            canvas.box(left, y + 18, width * within(topic.share()), 14, canvas.look.accent);
        }
    }

    private void shape(Canvas canvas, double x, double y, double width) {
        for (int ring = 1; ring <= RINGS; ring++) {
            double part = ring / (double) RINGS;
            canvas.draw(around(x, y, i -> part), canvas.look.line);
        }
        for (int i = 0; i < topics.size(); i++) {
            canvas.line(x, y, x + RADIUS * cos(i), y + RADIUS * sin(i));
        }
        Shape known = around(x, y, i -> within(topics.get(i).share()));
        canvas.fill(known, canvas.look.wash());
        canvas.draw(known, canvas.look.accent);
        for (int i = 0; i < topics.size(); i++) {
            double share = within(topics.get(i).share());
            canvas.dot(x + RADIUS * share * cos(i), y + RADIUS * share * sin(i), 3, canvas.look.accent);
            label(canvas, i, x, y, width);
        }
    }

    private void label(Canvas canvas, int i, double x, double y, double width) {
        Canvas.Side side =
                Math.abs(cos(i)) < 0.2 ? Canvas.Side.MIDDLE : cos(i) > 0 ? Canvas.Side.LEFT : Canvas.Side.RIGHT;
        double beside = side == Canvas.Side.MIDDLE ? width : width / 2 - (RADIUS + 10) * Math.abs(cos(i));
        double labelX = x + (RADIUS + 10) * cos(i);
        double labelY = y + (RADIUS + 22) * sin(i) - 2;
        canvas.write(
                topics.get(i).name(), labelX, labelY, canvas.muted(12).at(side).within(beside));
        String share = Numbers.percent(topics.get(i).share());
        canvas.write(share, labelX, labelY + 15, canvas.strong(12).at(side).within(beside));
    }

    private Shape around(double x, double y, IntToDoubleFunction share) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < topics.size(); i++) {
            double radius = RADIUS * share.applyAsDouble(i);
            if (i == 0) {
                path.moveTo(x + radius * cos(i), y + radius * sin(i));
            } else {
                path.lineTo(x + radius * cos(i), y + radius * sin(i));
            }
        }
        path.closePath();
        return path;
    }

    /** The first topic stands above the middle. */
    private double angle(int i) {
        return 2 * Math.PI * i / topics.size() - Math.PI / 2;
    }

    private double cos(int i) {
        return Math.cos(angle(i));
    }

    private double sin(int i) {
        return Math.sin(angle(i));
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
