package dev.whetstone.picture;

import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What a test of somebody's knowledge came to by topic, held against the one before.
 *
 * @param title such as "Assessment of November 2026"
 * @param mean over all answers, 0..1
 * @param before what the bars of the one before are called, such as "October 2026"; empty if there was none
 * @param marks in the order they are drawn; twelve at most are
 */
public record AssessmentCard(String title, double mean, String before, OptionalDouble then, List<Marked> marks)
        implements PictureCard {

    private static final int MOST = 12;
    private static final int TOP = 136;
    private static final int ROW = 46;
    private static final int BAR = 12;
    private static final int NAMES = 256;
    private static final int FIGURES = 62;

    /**
     * A topic's mean grade.
     *
     * @param now 0..1
     * @param then 0..1 in the test before, empty if it was not asked there
     */
    public record Marked(String topic, double now, OptionalDouble then) {

        String words() {
            return topic + " " + Numbers.percent(now)
                    + (then.isPresent() ? " after " + Numbers.percent(then.getAsDouble()) : "");
        }
    }

    public AssessmentCard {
        marks = marks.stream().limit(MOST).toList();
    }

    @Override
    public String fileName() {
        return "assessment.png";
    }

    @Override
    public String alt() {
        return "%s: %s%s. By topic: %s."
                .formatted(
                        title,
                        overall(),
                        then.isPresent()
                                ? ", after %s in %s".formatted(Numbers.percent(then.getAsDouble()), before)
                                : "",
                        marks.stream().map(Marked::words).collect(Collectors.joining(", ")));
    }

    private String overall() {
        return Numbers.percent(mean) + " on average";
    }

    @Override
    public int height() {
        return TOP + marks.size() * ROW + 8;
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.title(title);
        canvas.write(overall(), Canvas.MARGIN, 78, canvas.ink(16));
        if (then.isPresent()) {
            double right = Canvas.WIDTH - (double) Canvas.MARGIN;
            String words = "%s: %s".formatted(before, Numbers.percent(then.getAsDouble()));
            double left = right - canvas.width(words, canvas.muted(14)) - 22;
            canvas.box(left, 68, BAR, BAR, canvas.look.muted);
            canvas.write(words, right, 78, canvas.muted(14).at(Canvas.Side.RIGHT));
        }
        canvas.line(Canvas.MARGIN, 100, Canvas.WIDTH - Canvas.MARGIN, 100);
        for (int i = 0; i < marks.size(); i++) {
            row(canvas, marks.get(i), TOP + i * (double) ROW);
        }
    }

    private static void row(Canvas canvas, Marked mark, double y) {
        double left = Canvas.MARGIN + (double) NAMES;
        double width = Canvas.INNER - NAMES - (double) FIGURES;
        canvas.write(mark.topic(), Canvas.MARGIN, y + 6, canvas.ink(15).within(NAMES - 16));
        canvas.box(left, y - 7, width, BAR, canvas.look.empty());
        bar(canvas, left, y - 7, width * mark.now(), canvas.look.accent);
        if (mark.then().isPresent()) {
            bar(canvas, left, y + 8, width * mark.then().getAsDouble(), canvas.look.muted);
        }
        canvas.write(
                Numbers.percent(mark.now()),
                Canvas.WIDTH - (double) Canvas.MARGIN,
                y + 5,
                canvas.strong(15).at(Canvas.Side.RIGHT));
    }

    /** Of the one before, thinner and below. */
    private static void bar(Canvas canvas, double x, double y, double width, Color color) {
        if (width >= 1) {
            canvas.box(x, y, width, color.equals(canvas.look.muted) ? BAR / 2d : BAR, color);
        }
    }
}
