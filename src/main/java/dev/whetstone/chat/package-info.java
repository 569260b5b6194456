/** The port to chat platforms: neutral messages out, neutral events in, and the SPIs by which features offer commands and actions. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
