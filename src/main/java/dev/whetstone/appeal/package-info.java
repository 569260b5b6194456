/** What waits for a person: appeals against grades, unsure answers and discussions, and who decides them. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "storage::schema",
            "chat",
            "group",
            "round",
            "question",
            "grading",
            "answer",
            "attempt",
            "feedback",
            "schedule",
            "secondreader"
        })
@NullMarked
package dev.whetstone.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
