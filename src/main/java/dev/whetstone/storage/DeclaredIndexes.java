package dev.whetstone.storage;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The indexes every feature declares, found without starting any of them. */
public final class DeclaredIndexes {

    private DeclaredIndexes() {}

    /** A sentence for each index of the database that is not the one this version needs; one that is missing is no fault. */
    public static List<String> conflicts(MongoDatabase database) {
        return all().flatMap(collection -> collection.conflicts(database)).toList();
    }

    static Stream<CollectionIndexes> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        return scanner.findCandidateComponents("dev.whetstone").stream().flatMap(DeclaredIndexes::of);
    }

    private static Stream<CollectionIndexes> of(BeanDefinition configuration) {
        Class<?> type = ClassUtils.resolveClassName(
                String.valueOf(configuration.getBeanClassName()), DeclaredIndexes.class.getClassLoader());
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == CollectionIndexes.class && method.getParameterCount() == 0)
                .map(method -> (CollectionIndexes) declared(type, method));
    }

    private static Object declared(Class<?> type, Method method) {
        ReflectionUtils.makeAccessible(method);
        return Objects.requireNonNull(ReflectionUtils.invokeMethod(method, BeanUtils.instantiateClass(type)));
    }
}
