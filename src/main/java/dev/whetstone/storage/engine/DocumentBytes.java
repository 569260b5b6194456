package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents in the file and in its pages in memory: a length and {@code { d: <the document> }} as on the wire. They are kept as
 * bytes, because a page is written many times with documents that nobody reads meanwhile.
 */
final class DocumentBytes extends BasicDataType<byte[]> {
    static final DocumentBytes INSTANCE = new DocumentBytes();

    private static final String DOCUMENT = "d";

    /** Counted twice, so that a page holds few of them and a commit, which writes whole pages, writes less. */
    private static final int TIMES = 2;

    private static final int ARRAY_BYTES = 24;

    private DocumentBytes() {}

    static byte[] encoded(Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document(DOCUMENT, document), bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    /** The caller's own. */
    static Document decoded(byte[] bytes) {
        Object document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)).get(DOCUMENT);
        return (Document) Objects.requireNonNull(document);
    }

    @Override
    public int getMemory(byte[] bytes) {
        return ARRAY_BYTES + TIMES * bytes.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] bytes) {
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
