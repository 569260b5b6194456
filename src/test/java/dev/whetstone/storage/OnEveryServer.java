package dev.whetstone.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a test class on every server there is. Its constructor takes the {@link DatabaseServer}; a field
 * {@code @AutoClose private final TestDatabase database}, filled there from {@link DatabaseServer#fresh()}, gives each
 * test an empty database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("dev.whetstone.storage.DatabaseServers#all")
public @interface OnEveryServer {}
