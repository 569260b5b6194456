package dev.whetstone.picture;

import java.util.Arrays;
import java.util.Locale;

/** How long pictures take to draw, and how large they are; the first one, which loads the font, stands alone. */
public final class PictureBenchmark {

    private static final int WARM_UP = 5;
    private static final int TIMES = 40;

    private PictureBenchmark() {}

    /** Prints a line for each sample, drawn in turn in both looks. */
    public static void run() {
        long begin = System.nanoTime();
        drawn(new BoardCard("First", Samples.places(10)), 0);
        System.out.printf(Locale.ROOT, "%-16s %.0f ms%n", "the first one", (System.nanoTime() - begin) / 1e6);
        Samples.all().forEach((name, card) -> {
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
            System.out.printf(
                    Locale.ROOT,
                    "%-16s p50 %.0f ms, max %.0f ms, %,d bytes%n",
                    name,
                    millis[TIMES / 2],
                    millis[TIMES - 1],
                    bytes);
        });
    }

    private static int drawn(PictureCard card, int turn) {
        Look[] looks = Look.values();
        return card.draw(looks[turn % looks.length]).orElseThrow().png().length;
    }
}
