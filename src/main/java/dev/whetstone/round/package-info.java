/** One question posted to one group on one slot, from the claim to the reveal. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::inbound",
            "group",
            "group::notes",
            "plan",
            "question",
            "schedule"
        })
@NullMarked
package dev.whetstone.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
