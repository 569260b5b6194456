package dev.whetstone.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** A champion's cup. */
final class Cup {

    private static final Color GOLD = new Color(0xE3B341);
    private static final List<Shape> PARTS = parts();

    private Cup() {}

    /** A hundred points tall at a scale of 1. */
    static void paint(Canvas canvas, double x, double y, double scale) {
        AffineTransform there = AffineTransform.getTranslateInstance(x, y);
        there.scale(scale, scale);
        PARTS.forEach(part -> canvas.fill(there.createTransformedShape(part), GOLD));
    }

    private static List<Shape> parts() {
        Path2D bowl = new Path2D.Double();
        bowl.moveTo(20, 4);
        bowl.lineTo(80, 4);
        bowl.curveTo(80, 40, 72, 58, 55, 64);
        bowl.lineTo(55, 78);
        bowl.lineTo(45, 78);
        bowl.lineTo(45, 64);
        bowl.curveTo(28, 58, 20, 40, 20, 4);
        bowl.closePath();
        BasicStroke stroke = new BasicStroke(6);
        return List.of(
                bowl,
                stroke.createStrokedShape(new Ellipse2D.Double(6, 12, 28, 28)),
                stroke.createStrokedShape(new Ellipse2D.Double(66, 12, 28, 28)),
                new RoundRectangle2D.Double(32, 76, 36, 8, 4, 4),
                new RoundRectangle2D.Double(26, 86, 48, 12, 4, 4));
    }
}
