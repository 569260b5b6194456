package dev.whetstone.playground;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Pictures and text files of the bot's messages, kept once under the hash of their content. */
@Component("playgroundFiles")
@ConditionalOnPlayground
public class Files {

    private final MongoOperations mongo;

    Files(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Keeps the content and returns its id. */
    String keep(byte[] content) {
        String id = hash(content);
        mongo.save(new Stored(id, new Binary(content)));
        return id;
    }

    String keep(String text) {
        return keep(text.getBytes(StandardCharsets.UTF_8));
    }

    public Optional<byte[]> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Stored.class))
                .map(stored -> stored.content().getData());
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Document("playground_files")
    record Stored(@Id String id, Binary content) {}
}
