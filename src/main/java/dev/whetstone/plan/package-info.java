/** Study plans: ordered days of questions, read from seed files. */
@ApplicationModule(allowedDependencies = {"question", "question::content", "question::reader", "scenario"})
@NullMarked
package dev.whetstone.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
