package dev.whetstone.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class BsonTypeTests {

    private static final Instant MOMENT = Instant.parse("2026-03-02T09:00:00.123Z");

    private final BsonType type = new BsonType();

    @Test
    void keysAreReadBackAsTheyWereWritten() {
        for (Object key : List.of(
                "g1",
                new KeyValue("g1", "m7"),
                new KeyValue(MOMENT, "g1"),
                new KeyValue(Arrays.asList(null, -3.5, MOMENT, "ü")),
                new KeyValue(true, "g1"),
                new Document("a", 1))) {
            assertThat(again(key)).isEqualTo(key);
        }
    }

    /** As files hold them that an earlier version wrote. */
    @Test
    void keysAsDocumentsAreStillRead() {
        ByteBuf document = Unpooled.buffer();
        BsonEncoder.encodeDocument(new Document("k", List.of(MOMENT, "g1")), document);
        byte[] bytes = ByteBufUtil.getBytes(document);
        WriteBuffer buffer = new WriteBuffer().putVarInt(bytes.length).put(bytes);

        assertThat(type.read(flipped(buffer))).isEqualTo(new KeyValue(MOMENT, "g1"));
    }

    @Test
    void aKeysSizeIsKnownWithoutWritingIt() {
        assertThat(type.getMemory(new KeyValue(MOMENT, "g1"))).isPositive();
        assertThat(type.getMemory(new KeyValue("longer", "g1"))).isGreaterThan(type.getMemory(new KeyValue("l", "g1")));
    }

    private Object again(Object value) {
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, value);
        return type.read(flipped(buffer));
    }

    private static ByteBuffer flipped(WriteBuffer buffer) {
        return buffer.getBuffer().flip();
    }
}
