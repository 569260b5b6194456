/** Running a program before it is handed in, a few times a round. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "group",
            "round",
            "question",
            "grading",
            "schedule",
            "feedback",
            "answer"
        })
@NullMarked
package dev.whetstone.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
