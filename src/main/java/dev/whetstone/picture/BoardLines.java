package dev.whetstone.picture;

import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a board, one below the other: rank, name, a bar, and the points.
 *
 * @param all best first
 * @param most how many are drawn; the reader's own is drawn beyond that
 */
record BoardLines(List<BoardPlace> all, int most) {

    static final int HEIGHT = 36;
    private static final int RANK = Canvas.MARGIN + 15;
    private static final int NAME = Canvas.MARGIN + 44;
    private static final int GAP = 12;
    private static final int BAR = 348;
    private static final int LAST_BAR = 430;
    private static final int SHORTEST_BAR = 60;
    private static final int POINTS = Canvas.WIDTH - Canvas.MARGIN - 4;
    private static final List<Color> MEDALS = List.of(new Color(0xE3B341), new Color(0xB8C0C8), new Color(0xD0915C));
    private static final Color ON_MEDAL = new Color(0x1F2328);

    private List<BoardPlace> drawn() {
        return Stream.concat(all.stream().limit(most), all.stream().skip(most).filter(BoardPlace::own))
                .toList();
    }

    private int left() {
        return all.size() - drawn().size();
    }

    int height() {
        List<BoardPlace> drawn = drawn();
        int gaps = (int) IntStream.range(1, drawn.size())
                .filter(i -> isAfterGap(drawn, i))
                .count();
        return drawn.size() * HEIGHT + gaps * GAP + (left() > 0 ? HEIGHT : 0);
    }

    private static boolean isAfterGap(List<BoardPlace> drawn, int i) {
        return i > 0 && drawn.get(i).isFarBelow(drawn.get(i - 1));
    }

    String words() {
        String shown = drawn().stream().map(BoardPlace::words).collect(Collectors.joining("; "));
        return left() > 0 ? shown + "; and " + left() + " more" : shown;
    }

    void paint(Canvas canvas, int top) {
        List<BoardPlace> drawn = drawn();
        Bars bars = bars(canvas, drawn);
        double y = top;
        for (int i = 0; i < drawn.size(); i++) {
            BoardPlace place = drawn.get(i);
            if (isAfterGap(drawn, i)) {
                canvas.line(Canvas.MARGIN, y + GAP / 2.0 - 1, Canvas.WIDTH - Canvas.MARGIN, y + GAP / 2.0 - 1);
                y += GAP;
            }
            if (place.own()) {
                canvas.box(Canvas.MARGIN - 8d, y, Canvas.INNER + 16d, HEIGHT - 2d, canvas.look.wash());
            }
            rank(canvas, place.rank(), y);
            canvas.write(
                    shown(canvas, place, i), NAME, y + 23, name(canvas, place).within(bars.from() - NAME - 14d));
            bars.paint(canvas, place.points(), y);
            y += HEIGHT;
        }
        if (left() > 0) {
            canvas.write("and %d more".formatted(left()), NAME, y + 23d, canvas.muted(14));
        }
    }

    private static String shown(Canvas canvas, BoardPlace place, int index) {
        return canvas.name(place.name(), "Member " + (index + 1));
    }

    /** Bars as long as the widest name and the widest number leave them room. */
    private static Bars bars(Canvas canvas, List<BoardPlace> drawn) {
        double name = IntStream.range(0, drawn.size())
                .mapToDouble(i -> canvas.width(shown(canvas, drawn.get(i), i), name(canvas, drawn.get(i))))
                .max()
                .orElse(0);
        double from = Math.min(LAST_BAR, Math.max(BAR, NAME + name + 14));
        double widest = drawn.stream()
                .mapToDouble(place -> canvas.width(Numbers.grouped(place.points()), canvas.strong(15)))
                .max()
                .orElse(0);
        long best =
                Math.max(1, drawn.stream().mapToLong(BoardPlace::points).max().orElse(1));
        return new Bars(from, Math.max(SHORTEST_BAR, POINTS - widest - 18 - from), best);
    }

    private record Bars(double from, double longest, long best) {

        void paint(Canvas canvas, long points, double y) {
            double share = Math.max(0, points) / (double) best;
            canvas.box(from, y + 9, longest, HEIGHT - 20d, canvas.look.empty());
            canvas.box(from, y + 9, Math.max(share > 0 ? 4 : 0, longest * share), HEIGHT - 20d, canvas.look.accent);
            Canvas.Style style = canvas.strong(15).at(Canvas.Side.RIGHT).within(POINTS - from - SHORTEST_BAR - 18d);
            canvas.write(Numbers.grouped(points), POINTS, y + 23, style);
        }
    }

    private static Canvas.Style name(Canvas canvas, BoardPlace place) {
        return place.own() ? canvas.strong(15) : canvas.ink(15);
    }

    private static void rank(Canvas canvas, long rank, double y) {
        boolean medal = rank <= MEDALS.size();
        if (medal) {
            canvas.dot(RANK, y + 17.5, 13, MEDALS.get((int) rank - 1));
        }
        Canvas.Style style = new Canvas.Style(
                14, medal, medal ? ON_MEDAL : canvas.look.muted, NAME - Canvas.MARGIN, Canvas.Side.MIDDLE);
        canvas.write(String.valueOf(rank), RANK, y + 22.5, style);
    }
}
