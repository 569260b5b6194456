package dev.whetstone.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays text out in any script the fonts know: each written character in the first font that has all of it; what none has is left
 * out, so that no empty boxes are drawn.
 *
 * @param fonts one point tall; the first that fits is taken
 * @param letters after those, one for letters only, because a system's emoji may come out as nothing
 */
record Lettering(List<Font> fonts, List<Font> letters) {

    private static final Pattern WRITTEN = Pattern.compile("\\X");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FE00}-\\x{FE0F}"
                    + "\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}\\x{E0000}-\\x{E0FFF}]");
    private static final Pattern STACKED = Pattern.compile("([\\p{Mn}\\p{Me}]{3})[\\p{Mn}\\p{Me}]+");
    private static final String MORE = "…";

    /** The bundled font, and the system's own for letters it lacks. */
    static Lettering here(boolean bold) {
        return new Lettering(bundled(bold).fonts, List.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)));
    }

    /** The bundled font alone, for pictures that are the same on every machine. */
    static Lettering bundled(boolean bold) {
        Typefaces faces = Typefaces.bundled();
        return new Lettering(bold ? List.of(faces.bold(), faces.regular()) : List.of(faces.regular()), List.of());
    }

    private record Piece(String text, Font font) {}

    /** The text as far as it can be drawn; another one where most of its letters cannot. */
    String drawable(String text, String otherwise) {
        String kept = pieces(text).stream().map(Piece::text).collect(Collectors.joining());
        long lost = letters(text) - letters(kept);
        if (kept.isBlank() || lost * 2 > letters(text)) {
            return otherwise;
        }
        String tidy = kept.replaceAll("\\s+", " ").strip();
        return lost == 0 ? tidy : tidy.replaceAll(", (?=, | and )", "").replace(": , ", ": ");
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** One line, cut with an ellipsis between two written characters where it is wider than that. */
    TextLayout line(String text, float size, double width, FontRenderContext context) {
        List<String> all =
                WRITTEN.matcher(text).results().map(MatchResult::group).toList();
        TextLayout whole = laid(text, size, context);
        if (whole.getAdvance() <= width) {
            return whole;
        }
        int fits = 0;
        int tooMany = all.size();
        while (tooMany - fits > 1) {
            int half = (fits + tooMany) / 2;
            boolean narrow = laid(cut(all, half), size, context).getAdvance() <= width;
            fits = narrow ? half : fits;
            tooMany = narrow ? tooMany : half;
        }
        return laid(cut(all, fits), size, context);
    }

    private static String cut(List<String> all, int most) {
        return String.join("", all.subList(0, most)).stripTrailing() + MORE;
    }

    private TextLayout laid(String text, float size, FontRenderContext context) {
        List<Piece> pieces = pieces(text.isBlank() ? " " : text);
        if (pieces.isEmpty()) {
            return new TextLayout(" ", fonts.get(0).deriveFont(size), context);
        }
        AttributedString styled =
                new AttributedString(pieces.stream().map(Piece::text).collect(Collectors.joining()));
        if (text.codePoints().anyMatch(Lettering::isLeftToRight)) {
            styled.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        }
        int from = 0;
        for (Piece piece : pieces) {
            int to = from + piece.text().length();
            styled.addAttribute(TextAttribute.FONT, piece.font().deriveFont(size), from, to);
            from = to;
        }
        return new TextLayout(styled.getIterator(), context);
    }

    /** A sentence keeps its order though it begins with a name that is written from the right. */
    private static boolean isLeftToRight(int letter) {
        return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** Neighbours in one font together, because scripts join their letters. */
    private List<Piece> pieces(String text) {
        String seen = STACKED.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("$1");
        List<Piece> pieces = new ArrayList<>();
        WRITTEN.matcher(seen).results().map(MatchResult::group).forEach(written -> add(pieces, written));
        return pieces;
    }

    private void add(List<Piece> pieces, String written) {
        boolean letter = Character.isLetterOrDigit(written.codePointAt(0));
        @Nullable Font font = first(fonts, written);
        if (font == null && letter) {
            font = first(letters, written);
        }
        if (font == null) {
            return;
        }
        @Nullable Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.font().equals(font)) {
            pieces.set(pieces.size() - 1, new Piece(last.text() + written, font));
        } else {
            pieces.add(new Piece(written, font));
        }
    }

    private static @Nullable Font first(List<Font> some, String written) {
        return some.stream()
                .filter(font -> font.canDisplayUpTo(written) < 0)
                .findFirst()
                .orElse(null);
    }
}
