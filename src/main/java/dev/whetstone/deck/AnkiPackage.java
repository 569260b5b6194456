package dev.whetstone.deck;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Anki's package: a ZIP archive with a SQLite database in it, since Anki 2.1.50 compressed by Zstandard beside an old one that only
 * asks for a newer Anki. Nothing else of it is unpacked, and nothing onto the disk.
 */
final class AnkiPackage {

    private static final String OLD = "collection.anki2";
    private static final String OLD_21 = "collection.anki21";
    private static final String NEW = "collection.anki21b";
    private static final int FIELDS = 6;
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST = 20_000;

    private AnkiPackage() {}

    static List<Card> read(byte[] zip) throws UnreadableDeckException {
        Map<String, byte[]> found = collections(zip);
        byte[] collection = Stream.of(NEW, OLD_21, OLD)
                .flatMap(name -> Optional.ofNullable(found.get(name)).stream())
                .findFirst()
                .orElseThrow(
                        () -> new UnreadableDeckException("it is no package of Anki: there is no collection in it"));
        List<Card> cards = new ArrayList<>();
        for (List<Object> note : SqliteFile.of(collection).rows("notes", MOST)) {
            if (note.size() > FIELDS && note.get(FIELDS) instanceof String fields) {
                cards.add(AnkiNote.card(List.of(fields.split("\u001f", -1)), true));
            }
        }
        if (cards.isEmpty()) {
            throw new UnreadableDeckException("it has no notes");
        }
        return cards;
    }

    private static Map<String, byte[]> collections(byte[] zip) throws UnreadableDeckException {
        Map<String, byte[]> found = new HashMap<>();
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableDeckException("it has too many files in it");
                }
                if (entry.getName().equals(NEW)) {
                    found.put(NEW, decompressed(in));
                } else if (entry.getName().equals(OLD) || entry.getName().equals(OLD_21)) {
                    found.put(entry.getName(), unpacked(in));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDeckException("it is no ZIP archive that can be read, as Anki's packages are");
        }
        return found;
    }

    private static byte[] decompressed(InputStream in) throws UnreadableDeckException {
        try {
            return unpacked(new ZstdInputStream(in));
        } catch (IOException
                | MalformedInputException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new UnreadableDeckException(
                    "its collection is damaged; export it again with “Support older Anki versions” ticked");
        }
    }

    private static byte[] unpacked(InputStream in) throws IOException, UnreadableDeckException {
        byte[] bytes = in.readNBytes((int) DeckFile.MOST_BYTES + 1);
        if (bytes.length > DeckFile.MOST_BYTES) {
            throw new UnreadableDeckException("its collection is larger than 64 MB; export fewer cards at a time");
        }
        return bytes;
    }
}
