/** One member's answer to one round: what was done, what of it is an answer at all, and how acts fold into attempts. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "group",
            "round",
            "question",
            "grading",
            "reading",
            "award",
            "copying",
            "chat::inbound"
        })
@NullMarked
package dev.whetstone.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
