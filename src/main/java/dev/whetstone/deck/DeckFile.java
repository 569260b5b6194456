package dev.whetstone.deck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file of cards on the disk: Anki's package or text, a table, or Markdown, told apart by its ending. */
final class DeckFile {

    /** Bytes a file may have, packed or not. */
    static final long MOST_BYTES = 64L << 20;

    private DeckFile() {}

    /** What a file holds: cards, or whole question files. */
    record Content(List<Card> cards, List<String> files) {}

    static Content read(Path path) throws UnreadableDeckException {
        byte[] bytes = bytes(path);
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "apkg", "colpkg" -> cards(AnkiPackage.read(bytes));
            case "txt" -> cards(AnkiText.read(text(bytes)));
            case "csv" -> cards(CardTable.read(text(bytes), ','));
            case "tsv" -> cards(CardTable.read(text(bytes), '\t'));
            case "md" -> MarkdownDeck.read(text(bytes));
            default ->
                throw new UnreadableDeckException(
                        "its ending is not one I know; .apkg and .txt (Anki), .csv, .tsv and .md can be read");
        };
    }

    private static Content cards(List<Card> cards) {
        return new Content(cards, List.of());
    }

    private static byte[] bytes(Path path) throws UnreadableDeckException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableDeckException("it is larger than 64 MB; export fewer cards at a time");
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableDeckException("there is no such file that can be read");
        }
    }

    private static String text(byte[] bytes) throws UnreadableDeckException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableDeckException("it is not text; save it as UTF-8");
            }
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return unmarked.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new UnreadableDeckException("it is not written in UTF-8; save it as UTF-8");
        }
    }
}
