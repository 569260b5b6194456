package dev.whetstone.storage.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;

/** Document ids: any BSON value, in a total order that agrees with equality. */
final class BsonValueType extends BasicDataType<Object> {
    static final BsonValueType INSTANCE = new BsonValueType();

    private BsonValueType() {}

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        return Arrays.compareUnsigned(Bson.valueBytes(one), Bson.valueBytes(other));
    }

    @Override
    public int getMemory(Object value) {
        return 24 + (value instanceof String text ? text.length() : 24);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        ByteArrayDataType.INSTANCE.write(buffer, Bson.valueBytes(value));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return Bson.value(bytes);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
