package dev.whetstone.leaderboard;

import dev.whetstone.chat.Block;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A board as a bar chart. A machine without fonts gets no picture, and the table says the same. */
final class BoardPicture {

    private static final Logger log = LoggerFactory.getLogger(BoardPicture.class);
    private static final Color GREEN = new Color(0x1f, 0x6b, 0x57);

    private BoardPicture() {}

    static Optional<Block> of(String title, List<Row> rows) {
        try {
            return Optional.of(new Block.Picture("board.png", png(title, rows), alt(title, rows)));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            log.warn("The board could not be drawn; `doctor` checks the fonts: {}", e.toString());
            return Optional.empty();
        }
    }

    private static byte[] png(String title, List<Row> rows) throws IOException {
        List<String> names = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (Row row : rows) {
            names.add(row.rank() + ". " + (row.people() > 1 ? row.people() + " people" : row.name()));
            points.add(Math.max(0, row.standing().points()));
        }
        CategoryChart chart =
                new CategoryChartBuilder().width(760).height(420).title(title).build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(new Color[] {GREEN});
        chart.getStyler().setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        chart.getStyler().setXAxisLabelRotation(rows.size() > 5 ? 30 : 0);
        chart.addSeries("points", names, points);
        return BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
    }

    private static String alt(String title, List<Row> rows) {
        return title + ": "
                + rows.stream()
                        .map(row -> "%d. %s, %d points"
                                .formatted(
                                        row.rank(), row.name(), row.standing().points()))
                        .collect(Collectors.joining("; "));
    }
}
