package dev.whetstone.picture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a week came to.
 *
 * @param title such as "The week of 2 March to 8 March 2026"
 * @param facts such as who improved most
 * @param places the week's board, best first; the first ten are drawn
 */
public record RecapCard(String title, List<Fact> facts, List<BoardPlace> places) implements PictureCard {

    private static final int MOST = 10;
    private static final int TOP = 66;
    private static final int LINE = 30;
    private static final int VALUE = 190;

    public RecapCard {
        facts = List.copyOf(facts);
        places = List.copyOf(places);
    }

    @Override
    public String fileName() {
        return "recap.png";
    }

    @Override
    public String alt() {
        return title + ": "
                + Stream.concat(facts.stream().map(Fact::words), Stream.of(lines().words()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
    }

    @Override
    public int height() {
        return board() + lines().height() + 22;
    }

    private int board() {
        return TOP + facts.size() * LINE + 24;
    }

    @Override
    public void paint(Canvas canvas) {
        canvas.title(title);
        for (int i = 0; i < facts.size(); i++) {
            double y = TOP + (double) i * LINE + 20;
            Fact fact = facts.get(i);
            canvas.write(fact.label(), Canvas.MARGIN, y, canvas.muted(14).within(VALUE - 12d));
            canvas.write(
                    canvas.name(fact.value(), "see the words beside this picture"),
                    Canvas.MARGIN + (double) VALUE,
                    y,
                    canvas.strong(15).within(Canvas.INNER - (double) VALUE));
        }
        if (!places.isEmpty() && !facts.isEmpty()) {
            canvas.line(Canvas.MARGIN, board() - 12d, Canvas.WIDTH - Canvas.MARGIN, board() - 12d);
        }
        lines().paint(canvas, board());
    }

    private BoardLines lines() {
        return new BoardLines(places, MOST);
    }
}
