package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as bytes that sort, unsigned, as MongoDB sorts the values. Where it is not one to one (long strings, large
 * longs, embedded documents) values that share their bytes stand side by side in that order, so a range of bytes never
 * leaves a value out. No key is the beginning of another.
 */
final class SortKey {
    static final int LONGEST_TEXT = 64;
    private static final double LARGEST_EXACT = 1L << 53;

    private SortKey() {}

    /** Which values can be compared with each other: those of the same kind. */
    enum Kind {
        MIN(0x08, 0),
        NULL(0x10, 0),
        NUMBER(0x20, 8),
        TEXT(0x30, -1),
        OBJECT(0x40, 0),
        BINARY(0x48, 0),
        LEGACY_UUID(0x50, 0),
        UUID(0x58, 16),
        OBJECT_ID(0x60, 12),
        BOOLEAN(0x70, 1),
        INSTANT(0x80, 8),
        OTHER(0x90, 0),
        MAX(0xF0, 0);

        final byte tag;
        final int length;

        Kind(int tag, int length) {
            this.tag = (byte) tag;
            this.length = length;
        }

        static Kind of(@Nullable Object value) {
            if (value == null || value instanceof Missing) {
                return NULL;
            }
            for (Rule rule : Rule.values()) {
                if (rule.type.isInstance(value)) {
                    return rule.kind;
                }
            }
            return OTHER;
        }

        boolean isOpaque() {
            return length == 0 && this != NULL;
        }

        boolean hasRanges() {
            return length != 0;
        }

        private static Kind withTag(byte tag) {
            for (Kind kind : values()) {
                if (kind.tag == tag) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Not a sort key: tag " + tag);
        }
    }

    private enum Rule {
        TEXTS(String.class, Kind.TEXT),
        NUMBERS(Number.class, Kind.NUMBER),
        INSTANTS(Instant.class, Kind.INSTANT),
        BOOLEANS(Boolean.class, Kind.BOOLEAN),
        OBJECT_IDS(ObjectId.class, Kind.OBJECT_ID),
        UUIDS(UUID.class, Kind.UUID),
        DOCUMENTS(Document.class, Kind.OBJECT),
        ARRAYS(Collection.class, Kind.OBJECT),
        BINARIES(BinData.class, Kind.BINARY),
        LEGACY_UUIDS(LegacyUUID.class, Kind.LEGACY_UUID),
        MIN_KEYS(MinKey.class, Kind.MIN),
        MAX_KEYS(MaxKey.class, Kind.MAX);

        private final Class<?> type;
        private final Kind kind;

        Rule(Class<?> type, Kind kind) {
            this.type = type;
            this.kind = kind;
        }
    }

    static byte[] of(@Nullable Object value, boolean ascending) {
        byte[] bytes = ascending(value);
        return ascending ? bytes : inverted(bytes);
    }

    static byte[] of(Kind kind, boolean ascending) {
        byte[] bytes = {kind.tag};
        return ascending ? bytes : inverted(bytes);
    }

    /** Whether no other value of the same kind has the same bytes. */
    static boolean isExact(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() < LONGEST_TEXT && text.indexOf('\uFFFF') < 0;
        }
        if (value instanceof Number number) {
            return Math.abs(number.doubleValue()) < LARGEST_EXACT;
        }
        return !Kind.of(value).isOpaque();
    }

    /** Where the key that starts at the offset ends. */
    static int end(byte[] bytes, int offset, boolean ascending) {
        byte mask = (byte) (ascending ? 0 : 0xFF);
        Kind kind = Kind.withTag((byte) (bytes[offset] ^ mask));
        int end = offset + 1;
        if (kind.length >= 0) {
            return end + kind.length;
        }
        while (bytes[end] != mask || bytes[end + 1] != mask) {
            end += 2;
        }
        return end + 2;
    }

    private static byte[] ascending(@Nullable Object value) {
        Kind kind = Kind.of(value);
        if (value instanceof String text) {
            return text(text);
        }
        ByteBuffer bytes = ByteBuffer.allocate(1 + kind.length).put(kind.tag);
        if (value instanceof Number number) {
            bytes.putLong(ordered(number.doubleValue()));
        } else if (value instanceof Instant instant) {
            bytes.putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
        } else if (value instanceof Boolean flag) {
            bytes.put((byte) (flag ? 1 : 0));
        } else if (value instanceof ObjectId id) {
            bytes.put(id.toByteArray());
        } else if (value instanceof UUID id) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return bytes.array();
    }

    /** Two bytes a character, moved up by one to leave room for the end mark. */
    private static byte[] text(String text) {
        int length = Math.min(text.length(), LONGEST_TEXT);
        ByteBuffer bytes = ByteBuffer.allocate(3 + 2 * length).put(Kind.TEXT.tag);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes.putChar(c == '\uFFFF' ? c : (char) (c + 1));
        }
        return bytes.putChar('\0').array();
    }

    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number == 0 ? 0 : number);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static byte[] inverted(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return bytes;
    }
}
