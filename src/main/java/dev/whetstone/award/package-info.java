/** The ledger of points, the policy that fills it, and streaks. */
@ApplicationModule(allowedDependencies = {"storage", "storage::schema", "group", "question", "schedule"})
@NullMarked
package dev.whetstone.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
