/** What the database holds that waits, measured when somebody asks for it, and memory that is nearly full. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
