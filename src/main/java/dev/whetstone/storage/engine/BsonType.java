package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents, ids and index keys in the file: written as on the wire, in MongoDB's order. */
final class BsonType extends BasicDataType<Object> {
    private static final int OBJECTS_PER_BYTE = 5;

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
        ByteBuf bytes = bytes(value);
        buffer.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    private static ByteBuf bytes(Object value) {
        ByteBuf bytes = Unpooled.buffer();
        if (value instanceof Document document) {
            BsonEncoder.encodeDocument(new Document("d", document), bytes);
        } else if (value instanceof KeyValue key) {
            BsonEncoder.encodeDocument(new Document("k", key.stream().toList()), bytes);
        } else {
            BsonEncoder.encodeDocument(new Document("v", value instanceof Missing ? null : value), bytes);
        }
        return bytes;
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        Document wrapped = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        return wrapped.get("k") instanceof List<?> key
                ? new KeyValue(key)
                : Missing.ofNullable(wrapped.containsKey("d") ? wrapped.get("d") : wrapped.get("v"));
    }

    @Override
    public int getMemory(Object value) {
        return OBJECTS_PER_BYTE * bytes(value).readableBytes();
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
