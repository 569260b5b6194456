package dev.whetstone.question.reader;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes records without their names, component by component: a text with its length, a list with its size, an enum's name, a day
 * as text. {@link CompactReader} reads it, by the same types; the same records give the same bytes.
 */
final class CompactWriter {

    private final DataOutputStream out;

    CompactWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Type type, Object value) throws IOException {
        if (type instanceof ParameterizedType list) {
            List<?> items = (List<?>) value;
            out.writeInt(items.size());
            for (Object item : items) {
                write(list.getActualTypeArguments()[0], item);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(component.getGenericType(), Compact.component(component, value));
            }
        } else {
            simple((Class<?>) type, value);
        }
    }

    private void simple(Class<?> type, Object value) throws IOException {
        if (type.isEnum()) {
            text(((Enum<?>) value).name());
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            text(value.toString());
        }
    }

    private void text(String value) throws IOException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
