package dev.whetstone.grading.pool;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages between judge and child: a four-byte length, then as many bytes of UTF-8 JSON. */
public final class Frames {

    /** No message is longer, in bytes. */
    public static final int LIMIT = 16 << 20;

    private static final Gson GSON = new Gson();

    private Frames() {}

    /** @throws IOException if the message is too long or the other side is gone */
    public static void write(OutputStream out, Object message) throws IOException {
        byte[] bytes = GSON.toJson(message).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LIMIT) {
            throw new IOException("A message of " + bytes.length + " bytes");
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(bytes.length);
        data.write(bytes);
        data.flush();
    }

    /**
     * @throws EOFException if the other side is gone
     * @throws IOException if what it sent is no such message
     */
    public static <T> T read(InputStream in, Class<T> type) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = data.readInt();
        if (length < 0 || length > LIMIT) {
            throw new IOException("A message of " + length + " bytes");
        }
        byte[] bytes = data.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("A message was cut short");
        }
        try {
            return GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), type);
        } catch (JsonParseException e) {
            throw new IOException("Not a message", e);
        }
    }
}
