package dev.whetstone.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a card at twice its size, for screens with two dots a point. */
final class CardDrawing {

    private static final Logger log = LoggerFactory.getLogger(CardDrawing.class);
    private static final int SCALE = 2;

    private CardDrawing() {}

    static Optional<Picture> of(PictureCard card, Look look) {
        try {
            return Optional.of(new Picture(png(image(card, look, Lettering::here)), card.alt()));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            log.warn("{} could not be drawn; `doctor` says what is missing: {}", card.fileName(), e.toString());
            return Optional.empty();
        }
    }

    /** The card in the letters that are chosen for text that is bold or not. */
    static BufferedImage image(PictureCard card, Look look, Function<Boolean, Lettering> letters) {
        BufferedImage image =
                new BufferedImage(Canvas.WIDTH * SCALE, card.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            Canvas canvas = new Canvas(graphics, look, letters.apply(false), letters.apply(true));
            canvas.fill(new Rectangle2D.Double(0, 0, Canvas.WIDTH, card.height()), look.line);
            canvas.fill(new Rectangle2D.Double(1, 1, Canvas.WIDTH - 2d, card.height() - 2d), look.ground);
            card.paint(canvas);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
