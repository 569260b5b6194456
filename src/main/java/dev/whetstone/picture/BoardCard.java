package dev.whetstone.picture;

import java.util.List;

/**
 * A board.
 *
 * @param title such as "March 2026"
 * @param places best first; the first twenty are drawn, and the reader's own
 */
public record BoardCard(String title, List<BoardPlace> places) implements PictureCard {

    private static final int MOST = 20;
    private static final int TOP = 70;

    public BoardCard {
        places = List.copyOf(places);
    }

    @Override
    public String fileName() {
        return "board.png";
    }

    @Override
    public String alt() {
        return title + ": " + (places.isEmpty() ? "nobody has points yet" : lines().words());
    }

    @Override
    public int height() {
        return TOP + Math.max(BoardLines.HEIGHT, lines().height()) + 22;
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.title(title);
        if (places.isEmpty()) {
            canvas.write("Nobody has points yet.", Canvas.MARGIN, TOP + 22d, canvas.muted(15));
        }
        lines().paint(canvas, TOP);
    }

    private BoardLines lines() {
        return new BoardLines(places, MOST);
    }
}
