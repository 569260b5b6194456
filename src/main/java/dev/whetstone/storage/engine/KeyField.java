package dev.whetstone.storage.engine;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** One field of an index key in the file: a letter for its type, and its value. Moments are as exact as those of BSON. */
final class KeyField {
    private static final byte NOTHING = 'n';
    private static final byte STRING = 's';
    private static final byte NUMBER = 'd';
    private static final byte MOMENT = 't';

    private KeyField() {}

    static boolean isKnown(@Nullable Object field) {
        return field == null || field instanceof String || field instanceof Double || field instanceof Instant;
    }

    static void write(WriteBuffer buffer, @Nullable Object field) {
        if (field instanceof String text) {
            StringDataType.INSTANCE.write(buffer.put(STRING), text);
        } else if (field instanceof Double number) {
            buffer.put(NUMBER).putDouble(number);
        } else if (field instanceof Instant moment) {
            buffer.put(MOMENT).putLong(moment.toEpochMilli());
        } else {
            buffer.put(NOTHING);
        }
    }

    static @Nullable Object read(ByteBuffer buffer) {
        byte type = buffer.get();
        return switch (type) {
            case STRING -> StringDataType.INSTANCE.read(buffer);
            case NUMBER -> buffer.getDouble();
            case MOMENT -> Instant.ofEpochMilli(buffer.getLong());
            case NOTHING -> null;
            default -> throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A key of type {0}", type);
        };
    }
}
