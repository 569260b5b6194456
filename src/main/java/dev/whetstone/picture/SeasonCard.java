package dev.whetstone.picture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a season ended.
 *
 * @param title such as "March 2026"
 * @param champions all who share the first place and may be named; empty if none may
 * @param places the frozen table, best first; the first ten are drawn
 */
public record SeasonCard(String title, List<String> champions, List<BoardPlace> places) implements PictureCard {

    private static final int MOST = 10;
    private static final int TOP = 176;
    private static final int BESIDE_CUP = Canvas.MARGIN + 124;

    public SeasonCard {
        champions = List.copyOf(champions);
        places = List.copyOf(places);
    }

    @Override
    public String fileName() {
        return "season.png";
    }

    @Override
    public String alt() {
        return "%s. %s: %s. %s".formatted(title, heading(), names(champions), lines().words());
    }

    private String heading() {
        return champions.size() > 1 ? "Champions" : "Champion";
    }

    private static String names(List<String> champions) {
        return champions.isEmpty() ? "somebody who stays off the board" : Numbers.and(champions);
    }

    @Override
    public int height() {
        return TOP + lines().height() + 22;
    }

    @Override
    public void paint(Canvas canvas) {
        double width = Canvas.WIDTH - Canvas.MARGIN - (double) BESIDE_CUP;
        Cup.paint(canvas, Canvas.MARGIN, 38, 1.1);
        canvas.write(title, BESIDE_CUP, 58, canvas.muted(17).within(width));
        List<String> drawable = IntStream.range(0, champions.size())
                .mapToObj(i -> canvas.name(champions.get(i), "Member " + (i + 1)))
                .toList();
        Canvas.Style style = canvas.strong(size()).within(width);
        canvas.write(drawable.isEmpty() ? names(drawable) : canvas.names(drawable, style), BESIDE_CUP, 100, style);
        String best = places.isEmpty() || champions.isEmpty()
                ? ""
                : " · " + Numbers.grouped(places.get(0).points())
                        + (places.get(0).points() == 1 ? " point" : " points");
        canvas.write(heading() + best, BESIDE_CUP, 132, canvas.ink(16).within(width));
        lines().paint(canvas, TOP);
    }

    private float size() {
        return switch (champions.size()) {
            case 0 -> 18;
            case 1 -> 30;
            default -> 22;
        };
    }

    private BoardLines lines() {
        return new BoardLines(places, MOST);
    }
}
