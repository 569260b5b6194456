package dev.whetstone.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every card looks as it did when somebody last looked at it. Pictures are compared at a quarter of their size, because the edges of
 * letters differ a little from one Java to the next. {@code -Dpictures.write=folder} writes them for somebody to look at.
 */
class GoldenPicturesTests {

    private static final int SMALLER = 4;

    /** Of 255 for each colour. */
    private static final int CLOSE = 40;

    /** Of all dots. */
    private static final double FAR = 0.005;

    static Stream<Arguments> cards() {
        return Samples.all().keySet().stream()
                .flatMap(name -> Stream.of(Look.values()).map(look -> Arguments.of(name, look)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardLooksAsItDid(String name, Look look) throws IOException {
        BufferedImage drawn =
                CardDrawing.image(Objects.requireNonNull(Samples.all().get(name)), look, Lettering::bundled);
        BufferedImage small = smaller(drawn);
        String file = name + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        String folder = System.getProperty("pictures.write");
        if (folder != null) {
            Files.write(Path.of(folder, "full-" + file), CardDrawing.png(drawn));
            Files.write(Path.of(folder, file), CardDrawing.png(small));
        }
        BufferedImage golden = golden(file);
        assertThat(small.getWidth()).isEqualTo(golden.getWidth());
        assertThat(small.getHeight()).isEqualTo(golden.getHeight());
        assertThat(apart(small, golden)).as("dots that differ").isLessThan(FAR);
    }

    private static BufferedImage golden(String file) throws IOException {
        try (InputStream in = GoldenPicturesTests.class.getResourceAsStream("/picture/" + file)) {
            return ImageIO.read(Objects.requireNonNull(in, file));
        }
    }

    /** The mean of each square of dots. */
    private static BufferedImage smaller(BufferedImage image) {
        BufferedImage small =
                new BufferedImage(image.getWidth() / SMALLER, image.getHeight() / SMALLER, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                int[] square = image.getRGB(x * SMALLER, y * SMALLER, SMALLER, SMALLER, null, 0, SMALLER);
                small.setRGB(x, y, mean(square, 16) | mean(square, 8) | mean(square, 0));
            }
        }
        return small;
    }

    private static int mean(int[] dots, int shift) {
        int sum = 0;
        for (int dot : dots) {
            sum += dot >> shift & 0xFF;
        }
        return (sum / dots.length) << shift;
    }

    private static double apart(BufferedImage one, BufferedImage other) {
        long far = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                far += distance(one.getRGB(x, y), other.getRGB(x, y)) > CLOSE ? 1 : 0;
            }
        }
        return far / (double) (one.getWidth() * one.getHeight());
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }
}
