/** Study groups, their cadence and their members. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::desk",
            "chat::extras",
            "chat::inbound",
            "plan",
            "question",
            "schedule"
        })
@NullMarked
package dev.whetstone.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
