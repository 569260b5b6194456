/** Discord as a chat platform, by JDA; the only package that knows it. */
@ApplicationModule(allowedDependencies = {"chat", "storage"})
@NullMarked
package dev.whetstone.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
