package dev.whetstone.question.reader;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link CompactWriter} wrote. */
final class CompactReader {

    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final ByteBuffer in;

    CompactReader(ByteBuffer in) {
        this.in = in;
    }

    Object read(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        Class<?> found = (Class<?>) type;
        return found.isRecord() ? record(found) : simple(found);
    }

    private List<Object> list(Type item) {
        int size = in.getInt();
        List<Object> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(read(item));
        }
        return items;
    }

    private Object record(Class<?> type) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(shape.components().get(i));
        }
        return Compact.make(shape.maker(), values);
    }

    private Object simple(Class<?> type) {
        if (type.isEnum()) {
            return constant(type, text());
        } else if (type == int.class) {
            return in.getInt();
        } else if (type == long.class) {
            return in.getLong();
        } else if (type == double.class) {
            return in.getDouble();
        } else if (type == boolean.class) {
            return in.get() != 0;
        }
        return type == LocalDate.class ? LocalDate.parse(text()) : text();
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** What a record is made of, and by what. */
    private record Shape(Constructor<?> maker, List<Type> components) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] plain =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            List<Type> types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toList();
            return new Shape(Compact.maker(type, plain), types);
        }
    }
}
