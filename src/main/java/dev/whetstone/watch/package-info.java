/** What the database holds that waits, measured when somebody asks for it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
