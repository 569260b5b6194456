/** Questions that members suggest, and the bank a group makes of them. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "group",
            "group::notes",
            "question",
            "question::content",
            "question::reader",
            "schedule"
        })
@NullMarked
package dev.whetstone.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
