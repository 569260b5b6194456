package dev.whetstone.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundled font, DejaVu Sans, in two weights. Java asks the system's fontconfig before it reads any font, even one it is given;
 * where that is missing or knows no font, Java is told of the bundled one in the form it looks for, and asked again.
 *
 * @param regular one point tall
 * @param bold one point tall
 * @param isAlone whether the system has no font beside them
 */
public record Typefaces(Font regular, Font bold, boolean isAlone) {

    private static final Logger log = LoggerFactory.getLogger(Typefaces.class);
    private static final String REGULAR = "DejaVuSans.ttf";
    private static final String BOLD = "DejaVuSans-Bold.ttf";

    /** Read by Java before it asks fontconfig. */
    private static final String OWN_CONFIGURATION = "sun.awt.fontconfig";

    private static volatile @Nullable Typefaces loaded;

    /**
     * The font.
     *
     * @throws IllegalStateException if Java cannot read fonts here, as without FreeType
     */
    public static Typefaces bundled() {
        Typefaces known = loaded;
        return known == null ? load() : known;
    }

    private static synchronized Typefaces load() {
        Typefaces known = loaded;
        if (known == null) {
            known = readTwice();
            loaded = known;
        }
        return known;
    }

    private static Typefaces readTwice() {
        try {
            return read(false);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            log.info("The system has no fonts to offer, so pictures go by the bundled one alone: {}", e.toString());
        }
        try {
            configure();
            return read(true);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            throw new IllegalStateException("Java can read no font here; it needs the library FreeType", e);
        }
    }

    private static Typefaces read(boolean alone) throws IOException, FontFormatException {
        return new Typefaces(font(REGULAR), font(BOLD), alone);
    }

    private static Font font(String name) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(name)));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IOException("The font " + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static void configure() throws IOException {
        Path folder = Files.createTempDirectory("whetstone-fonts");
        Path font = Files.write(folder.resolve(REGULAR), bytes(REGULAR));
        Path configuration = Files.writeString(
                folder.resolve("fontconfig.properties"), """
                version=1
                allfonts.latin-1=DejaVu Sans
                sequence.allfonts=latin-1
                sequence.allfonts.default=latin-1
                filename.DejaVu_Sans=%s
                """.formatted(font), StandardCharsets.ISO_8859_1);
        folder.toFile().deleteOnExit();
        font.toFile().deleteOnExit();
        configuration.toFile().deleteOnExit();
        System.setProperty(OWN_CONFIGURATION, configuration.toString());
    }
}
