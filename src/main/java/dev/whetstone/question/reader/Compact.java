package dev.whetstone.question.reader;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;

/** How records are looked into and made; they are public, so that nothing of this can fail. */
final class Compact {

    private Compact() {}

    static Object component(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a public record: " + record.getClass(), e);
        }
    }

    static Constructor<?> maker(Class<?> record, Class<?>[] components) {
        try {
            return record.getDeclaredConstructor(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a public record: " + record, e);
        }
    }

    static Object make(Constructor<?> maker, Object[] components) {
        try {
            return maker.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a public record: " + maker.getDeclaringClass(), e);
        }
    }
}
