package dev.whetstone.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;

/** What a journal holds that the store may lack, by the name of the map; reading stops at the first batch that is not whole. */
final class Redo {
    private final Map<String, List<Change>> changes = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();

    /** {@code kind} is {@link Journal#PUT} or {@link Journal#REMOVE}; the bytes are the key's and, with the first, the value's. */
    record Change(byte kind, ByteBuffer bytes) {}

    private Redo() {}

    static Redo read(JournalFiles files) {
        Redo redo = new Redo();
        for (long number : files.numbers()) {
            if (!redo.read(files.file(number))) {
                break;
            }
        }
        return redo;
    }

    /** False if the file ends with a batch that is not whole. */
    private boolean read(Path file) {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> names = new HashMap<>();
        while (bytes.remaining() >= Journal.HEADER) {
            int length = bytes.getInt();
            int checksum = bytes.getInt();
            if (length <= 0 || length > bytes.remaining() || checksum != checksum(bytes, length)) {
                return false;
            }
            readBatch(bytes.slice(bytes.position(), length), names);
            bytes.position(bytes.position() + length);
        }
        return !bytes.hasRemaining();
    }

    private static int checksum(ByteBuffer bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(bytes.position(), length));
        return (int) checksum.getValue();
    }

    private void readBatch(ByteBuffer batch, Map<Integer, String> names) {
        while (batch.hasRemaining()) {
            byte kind = batch.get();
            int map = batch.getInt();
            int length = batch.getInt();
            ByteBuffer bytes = batch.slice(batch.position(), length);
            batch.position(batch.position() + length);
            if (kind == Journal.NAME) {
                names.put(map, StandardCharsets.UTF_8.decode(bytes).toString());
            } else {
                take(Objects.requireNonNull(names.get(map)), new Change(kind, bytes));
            }
        }
    }

    private void take(String map, Change change) {
        if (change.kind() == Journal.DROP) {
            changes.remove(map);
            dropped.add(map);
        } else {
            changes.computeIfAbsent(map, name -> new ArrayList<>()).add(change);
        }
    }

    /** Maps that were dropped; what they got after that is among the changes. */
    Set<String> dropped() {
        return dropped;
    }

    /** Maps with changes that nobody has taken yet. */
    Set<String> maps() {
        return changes.keySet();
    }

    /** The changes of a map in their order, handed out once. */
    List<Change> take(String map) {
        List<Change> found = changes.remove(map);
        return found == null ? List.of() : found;
    }
}
