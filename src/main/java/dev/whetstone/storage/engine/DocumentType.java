package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** Documents as BSON. */
final class DocumentType extends BasicDataType<Document> {
    static final DocumentType INSTANCE = new DocumentType();
    private static final int ENTRY = 48;

    private DocumentType() {}

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        if (value instanceof Document document) {
            return document.entrySet().stream()
                            .mapToInt(e -> e.getKey().length() + memory(e.getValue()))
                            .sum()
                    + ENTRY;
        }
        if (value instanceof Collection<?> values) {
            return values.stream().mapToInt(DocumentType::memory).sum() + ENTRY;
        }
        return ENTRY + (value instanceof String text ? text.length() : 0);
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteArrayDataType.INSTANCE.write(buffer, Bson.bytes(document));
    }

    @Override
    public Document read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return Bson.document(bytes);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
