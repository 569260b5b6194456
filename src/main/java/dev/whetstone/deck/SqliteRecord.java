package dev.whetstone.deck;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Decodes one row of a SQLite table. */
final class SqliteRecord {

    private static final int[] WIDTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    private static final int REAL = 7;
    private static final int ONE = 9;

    private SqliteRecord() {}

    static List<Object> read(ByteBuffer payload, Charset charset) {
        int headEnd = Math.toIntExact(varint(payload));
        ByteBuffer types = payload.duplicate().limit(headEnd);
        ByteBuffer values = payload.duplicate().position(headEnd);
        List<Object> columns = new ArrayList<>();
        while (types.hasRemaining()) {
            columns.add(value(varint(types), values, charset));
        }
        return columns;
    }

    private static Object value(long type, ByteBuffer values, Charset charset) {
        if (type >= 12) {
            int length = Math.toIntExact((type - 12) / 2);
            byte[] bytes = new byte[Math.min(length, values.remaining() + 1)];
            values.get(bytes);
            return type % 2 == 0 ? bytes : new String(bytes, charset);
        }
        if (type == 0 || type > ONE) {
            return "";
        }
        if (type == REAL) {
            return values.getDouble();
        }
        return type >= 8 ? Long.valueOf(type - 8) : Long.valueOf(integer(values, WIDTHS[(int) type]));
    }

    private static long integer(ByteBuffer values, int width) {
        long number = values.get();
        for (int i = 1; i < width; i++) {
            number = (number << 8) | (values.get() & 0xFF);
        }
        return number;
    }

    /** One to nine bytes, seven bits each, the ninth with all eight. */
    static long varint(ByteBuffer at) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = at.get();
            value = (value << 7) | (next & 0x7F);
            if (next >= 0) {
                return value;
            }
        }
        return (value << 8) | (at.get() & 0xFF);
    }
}
