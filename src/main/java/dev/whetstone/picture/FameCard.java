package dev.whetstone.picture;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The champions of the seasons that are over.
 *
 * @param title such as "Hall of fame"
 * @param seasons the newest first; the first twelve are drawn
 */
public record FameCard(String title, List<Season> seasons) implements PictureCard {

    private static final int MOST = 12;
    private static final int TOP = 72;
    private static final int LINE = 44;

    public FameCard {
        seasons = List.copyOf(seasons);
    }

    /**
     * One of them.
     *
     * @param name such as "March 2026"
     * @param champions empty if none may be named
     * @param points the champions'
     * @param people how many had points
     */
    public record Season(String name, List<String> champions, long points, int people) {

        public Season {
            champions = List.copyOf(champions);
        }

        String names() {
            return champions.isEmpty() ? "somebody off the board" : Numbers.and(champions);
        }

        String words() {
            return "%s: %s with %s among %d".formatted(name, names(), Numbers.points(points), people);
        }
    }

    @Override
    public String fileName() {
        return "hall-of-fame.png";
    }

    @Override
    public String alt() {
        return title + ". " + shown().stream().map(Season::words).collect(Collectors.joining("; "));
    }

    private List<Season> shown() {
        return seasons.subList(0, Math.min(MOST, seasons.size()));
    }

    @Override
    public int height() {
        return TOP + Math.max(1, shown().size()) * LINE + 20;
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.title(title);
        if (seasons.isEmpty()) {
            canvas.write("No season is over yet.", Canvas.MARGIN, TOP + 24d, canvas.muted(15));
        }
        for (int i = 0; i < shown().size(); i++) {
            double y = TOP + (double) i * LINE;
            line(canvas, shown().get(i), y);
        }
    }

    private static void line(Canvas canvas, Season season, double y) {
        Cup.paint(canvas, Canvas.MARGIN, y + 4, 0.28);
        canvas.write(
                season.name(), Canvas.MARGIN + 44d, y + 24, canvas.muted(14).within(140));
        List<String> drawable = season.champions().stream()
                .map(name -> canvas.name(name, "a member"))
                .toList();
        Canvas.Style style = canvas.strong(16).within(264);
        String names = drawable.isEmpty() ? season.names() : canvas.names(drawable, style);
        canvas.write(names, Canvas.MARGIN + 190d, y + 24, style);
        canvas.write(
                Numbers.grouped(season.points())
                        + (season.points() == 1 ? " point · " : " points · ")
                        + season.people()
                        + (season.people() == 1 ? " person" : " people"),
                Canvas.WIDTH - (double) Canvas.MARGIN,
                y + 24,
                canvas.ink(14).within(236).at(Canvas.Side.RIGHT));
    }
}
