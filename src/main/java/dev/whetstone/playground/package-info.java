/** A chat page the bot serves itself: a chat platform with no account and no token. */
@ApplicationModule(allowedDependencies = {"chat"})
@NullMarked
package dev.whetstone.playground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
