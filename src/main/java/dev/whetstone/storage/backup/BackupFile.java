package dev.whetstone.storage.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/**
 * A backup: gzip over lines of MongoDB's extended JSON. The first line names the format and the schema's version, a line
 * {@code {"collection": name}} begins each collection, and the last line has the number of documents; so a file that was
 * cut is known.
 */
final class BackupFile {
    private static final String FORMAT = "whetstoneBackup";
    private static final int VERSION = 1;
    private static final String COLLECTION = "collection";
    private static final String DOCUMENTS = "documents";
    private static final JsonWriterSettings WHOLE =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private BackupFile() {}

    /** Takes what a backup has, in its order. */
    interface Content {
        void schema(int version) throws IOException;

        void collection(String name) throws IOException;

        void document(BsonDocument document) throws IOException;
    }

    /** Writes a backup; one that was not ended is none. */
    static final class Writer implements Content, AutoCloseable {
        private final BufferedWriter lines;
        private long documents;

        Writer(Path file) throws IOException {
            lines = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
        }

        @Override
        public void schema(int version) throws IOException {
            line(new BsonDocument(FORMAT, new BsonInt32(VERSION)).append("schema", new BsonInt32(version)));
        }

        @Override
        public void collection(String name) throws IOException {
            line(new BsonDocument(COLLECTION, new BsonString(name)));
        }

        @Override
        public void document(BsonDocument document) throws IOException {
            line(new BsonDocument("d", document));
            documents++;
        }

        long end() throws IOException {
            line(new BsonDocument(DOCUMENTS, new BsonInt64(documents)));
            return documents;
        }

        private void line(BsonDocument line) throws IOException {
            lines.write(line.toJson(WHOLE));
            lines.write('\n');
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /**
     * Reads a backup.
     *
     * @return the number of documents
     * @throws IOException if the file is no backup, of a newer format, or not whole
     */
    static long read(Path file, Content content) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            content.schema(schema(lines.readLine()));
            long documents = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                BsonDocument line = BsonDocument.parse(text);
                if (line.containsKey("d")) {
                    content.document(line.getDocument("d"));
                    documents++;
                } else if (line.containsKey(COLLECTION)) {
                    content.collection(line.getString(COLLECTION).getValue());
                } else if (line.getInt64(DOCUMENTS).getValue() == documents && lines.readLine() == null) {
                    return documents;
                }
            }
            throw new IOException("its end is missing");
        } catch (JsonParseException | BsonInvalidOperationException | ZipException e) {
            throw new IOException("it is no backup of Whetstone", e);
        }
    }

    private static int schema(@Nullable String first) throws IOException {
        BsonDocument line = first == null ? new BsonDocument() : BsonDocument.parse(first);
        if (line.getNumber(FORMAT, new BsonInt32(0)).intValue() != VERSION) {
            throw new IOException("it is no backup of Whetstone, or one of a newer version");
        }
        return line.getNumber("schema").intValue();
    }
}
