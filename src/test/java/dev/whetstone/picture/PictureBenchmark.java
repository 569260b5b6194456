package dev.whetstone.picture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** How long pictures take to draw, and how large they are; the first one, which loads the font, stands alone. */
public final class PictureBenchmark {

    private static final int WARM_UP = 5;
    private static final int TIMES = 40;

    private PictureBenchmark() {}

    /** Tells a line for each sample. */
    public static void run(Consumer<String> results) throws IOException {
        long begin = System.nanoTime();
        drawn(new BoardCard("First", Samples.places(10)), 0);
        results.accept(String.format(Locale.ROOT, "the first one %.0f ms", (System.nanoTime() - begin) / 1e6));
        for (Map.Entry<String, PictureCard> sample : Samples.all().entrySet()) {
            results.accept(sample.getKey() + " " + measured(sample.getValue()));
        }
    }

    private static String measured(PictureCard card) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            drawn(card, i);
        }
        double[] millis = new double[TIMES];
        int bytes = 0;
        for (int i = 0; i < TIMES; i++) {
            long from = System.nanoTime();
            bytes = Math.max(bytes, drawn(card, i));
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT, "p50 %.0f ms, max %.0f ms, %,d bytes", millis[TIMES / 2], millis[TIMES - 1], bytes);
    }

    /** Past what is kept. */
    private static int drawn(PictureCard card, int turn) throws IOException {
        Look[] looks = Look.values();
        return CardDrawing.png(CardDrawing.image(card, looks[turn % looks.length], Lettering::here)).length;
    }
}
