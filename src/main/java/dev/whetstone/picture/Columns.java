package dev.whetstone.picture;

import java.util.List;

/** The points of weeks as columns, the current one last. */
record Columns(List<Long> values) {

    static final int MOST = 12;
    private static final int HEIGHT = 150;

    void paint(Canvas canvas, double left, double top, double width) {
        long best = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = width / values.size();
        double ground = top + 22 + HEIGHT;
        for (int i = 0; i < values.size(); i++) {
            long value = values.get(i);
            double tall = Math.max(0, HEIGHT * value / (double) best);
            double x = left + i * step;
            canvas.box(
                    x + 2,
                    ground - tall,
                    step - 5,
                    tall,
                    i == values.size() - 1 ? canvas.look.accent : canvas.look.heat(2));
            if (value != 0) {
                Canvas.Style style = canvas.muted(11).at(Canvas.Side.MIDDLE).within(step + 4);
                canvas.write(brief(value), x + step / 2, ground - tall - 5, style);
            }
        }
        if (values.stream().allMatch(value -> value == 0)) {
            canvas.write("No points in these weeks.", left, top + 24, canvas.muted(14));
        }
        canvas.line(left, ground, left + width, ground);
        canvas.write(values.size() - 1 + " weeks ago", left, ground + 20, canvas.muted(12));
        canvas.write("this week", left + width, ground + 20, canvas.muted(12).at(Canvas.Side.RIGHT));
    }

    /** Such as 950, 12k or 3M. */
    private static String brief(long value) {
        if (Math.abs(value) < 1_000) {
            return String.valueOf(value);
        }
        return Math.abs(value) < 1_000_000 ? value / 1_000 + "k" : value / 1_000_000 + "M";
    }
}
