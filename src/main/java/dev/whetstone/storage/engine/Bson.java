package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** Values as bytes and back, in the wire's own format. */
final class Bson {
    private Bson() {}

    static byte[] bytes(Document document) {
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        return contents(buffer);
    }

    static Document document(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** A type byte, then the value; missing is written as null. */
    static byte[] valueBytes(@Nullable Object value) {
        Object present = value instanceof Missing ? null : value;
        byte type = BsonEncoder.determineType(present);
        ByteBuf buffer = Unpooled.buffer();
        buffer.writeByte(type);
        BsonEncoder.encodeValue(type, present, buffer);
        return contents(buffer);
    }

    /** Null comes back as missing, the form in which a collection keeps a null id. */
    static Object value(byte[] bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        return Missing.ofNullable(BsonDecoder.decodeValue(buffer.readByte(), buffer));
    }

    private static byte[] contents(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }
}
