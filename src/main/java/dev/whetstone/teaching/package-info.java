/** What a group teaches the grader: answers whose grade people have settled, as long as their authors agree. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "storage::commands",
            "chat",
            "group",
            "group::notes",
            "round",
            "question",
            "answer",
            "attempt",
            "feedback"
        })
@NullMarked
package dev.whetstone.teaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
