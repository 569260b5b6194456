package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Ids and index keys in the file, in MongoDB's order: a length and a document as on the wire; strings and keys of strings, which most
 * are, as a zero, their number and each of them; keys of strings, numbers and moments as a one, their number and each of them after a
 * letter.
 */
final class BsonType extends BasicDataType<Object> {
    private static final int OBJECTS_PER_BYTE = 5;
    private static final int STRING_BYTES = 24;

    /** Stand where a document's length does, which is five at least. */
    private static final int STRINGS = 0;

    private static final int FIELDS = 1;

    @Override
    public int compare(Object one, Object other) {
        return one instanceof KeyValue a && other instanceof KeyValue b
                ? compare(a, b, true)
                : compareValues(one, other);
    }

    /** Compares field by field; without the lengths, a key equals every key that starts with it. */
    static int compare(KeyValue one, KeyValue other, boolean lengths) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return lengths ? Integer.compare(one.size(), other.size()) : 0;
    }

    static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        return one instanceof Double a && other instanceof Double b
                ? Double.compare(a, b)
                : ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        if (value instanceof String text) {
            buffer.putVarInt(STRINGS).putVarInt(0);
            StringDataType.INSTANCE.write(buffer, text);
        } else if (value instanceof KeyValue key && all(key, String.class::isInstance)) {
            buffer.putVarInt(STRINGS).putVarInt(key.size());
            key.forEach(text -> StringDataType.INSTANCE.write(buffer, (String) text));
        } else if (value instanceof KeyValue key && all(key, KeyField::isKnown)) {
            buffer.putVarInt(FIELDS).putVarInt(key.size());
            key.forEach(field -> KeyField.write(buffer, field));
        } else {
            byte[] bytes = bytes(value);
            buffer.putVarInt(bytes.length).put(bytes);
        }
    }

    private static boolean all(KeyValue key, Predicate<@Nullable Object> kind) {
        for (int i = 0; i < key.size(); i++) {
            if (!kind.test(key.get(i))) {
                return false;
            }
        }
        return key.size() > 0;
    }

    private static byte[] bytes(Object value) {
        ByteBuf bytes = Unpooled.buffer();
        if (value instanceof Document document) {
            BsonEncoder.encodeDocument(new Document("d", document), bytes);
        } else if (value instanceof KeyValue key) {
            BsonEncoder.encodeDocument(new Document("k", key.stream().toList()), bytes);
        } else {
            BsonEncoder.encodeDocument(new Document("v", value instanceof Missing ? null : value), bytes);
        }
        return ByteBufUtil.getBytes(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        return switch (length) {
            case STRINGS -> strings(buffer);
            case FIELDS -> fields(buffer);
            default -> document(buffer, length);
        };
    }

    private static Object fields(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<@Nullable Object> fields = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            fields.add(KeyField.read(buffer));
        }
        return new KeyValue(fields);
    }

    private static Object strings(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        if (size == 0) {
            return StringDataType.INSTANCE.read(buffer);
        }
        List<Object> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(StringDataType.INSTANCE.read(buffer));
        }
        return new KeyValue(texts);
    }

    private static Object document(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        Document wrapped = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        return wrapped.get("k") instanceof List<?> key
                ? new KeyValue(key)
                : Missing.ofNullable(wrapped.containsKey("d") ? wrapped.get("d") : wrapped.get("v"));
    }

    /** Asked whenever a value is put. */
    @Override
    public int getMemory(Object value) {
        if (value instanceof String text) {
            return STRING_BYTES + text.length();
        }
        if (value instanceof KeyValue key && all(key, KeyField::isKnown)) {
            int memory = STRING_BYTES;
            for (int i = 0; i < key.size(); i++) {
                memory += STRING_BYTES + (key.get(i) instanceof String text ? text.length() : 0);
            }
            return memory;
        }
        return OBJECTS_PER_BYTE * bytes(value).length;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
