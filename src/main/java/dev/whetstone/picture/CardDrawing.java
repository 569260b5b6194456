package dev.whetstone.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a card at twice its size, for screens with two dots a point. */
final class CardDrawing {

    private static final Logger log = LoggerFactory.getLogger(CardDrawing.class);
    private static final int SCALE = 2;
    private static final int KEPT_BYTES = 4 << 20;

    /** The same card is the same picture; a page that is loaded again, or a second channel, does not draw it anew. */
    private static final Cache<Key, Picture> KEPT = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Picture picture) -> picture.png().length)
            .expireAfterAccess(Duration.ofMinutes(10))
            .executor(Runnable::run)
            .build();

    /** A picture takes some ten megabytes while it is drawn. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private record Key(PictureCard card, Look look) {}

    private CardDrawing() {}

    static Optional<Picture> of(PictureCard card, Look look) {
        return Optional.ofNullable(KEPT.get(new Key(card, look), key -> drawn(card, look)));
    }

    private static @Nullable Picture drawn(PictureCard card, Look look) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return new Picture(png(image(card, look, Lettering::here)), card.alt());
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            log.warn("{} could not be drawn; `doctor` says what is missing: {}", card.fileName(), e.toString());
            return null;
        } finally {
            AT_ONCE.release();
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
