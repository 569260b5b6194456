package dev.whetstone.storage.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents, ids and index keys in the file, in MongoDB's order: a length and a document as on the wire; strings and keys of
 * strings, which most are, as a zero, their number and each of them. A document is encoded once for its size and its page.
 */
final class BsonType extends BasicDataType<Object> {
    private static final int OBJECTS_PER_BYTE = 5;
    private static final int STRING_BYTES = 24;

    /** Stands where a document's length does. */
    private static final int STRINGS = 0;

    private static final int ENCODED_BYTES = 2 << 20;

    /** By identity; whatever is in the file is never changed, but put there anew. */
    private static final Cache<Document, byte[]> ENCODED = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(ENCODED_BYTES)
            .weigher((Document document, byte[] bytes) -> bytes.length)
            .executor(Runnable::run)
            .build();

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
        return one instanceof Double a && other instanceof Double b
                ? Double.compare(a, b)
                : ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        if (value instanceof String text) {
            buffer.putVarInt(STRINGS).putVarInt(0);
            StringDataType.INSTANCE.write(buffer, text);
        } else if (value instanceof KeyValue key && isOfStrings(key)) {
            buffer.putVarInt(STRINGS).putVarInt(key.size());
            key.forEach(text -> StringDataType.INSTANCE.write(buffer, (String) text));
        } else {
            byte[] known = value instanceof Document document ? ENCODED.getIfPresent(document) : null;
            byte[] bytes = known == null ? bytes(value) : known;
            buffer.putVarInt(bytes.length).put(bytes);
        }
    }

    private static boolean isOfStrings(KeyValue key) {
        for (int i = 0; i < key.size(); i++) {
            if (!(key.get(i) instanceof String)) {
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
        return length == STRINGS ? strings(buffer) : document(buffer, length);
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
        if (value instanceof KeyValue key && isOfStrings(key)) {
            return STRING_BYTES
                    + key.stream()
                            .mapToInt(text -> STRING_BYTES + ((String) text).length())
                            .sum();
        }
        byte[] bytes = bytes(value);
        if (value instanceof Document document) {
            ENCODED.put(document, bytes);
        }
        return OBJECTS_PER_BYTE * bytes.length;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
