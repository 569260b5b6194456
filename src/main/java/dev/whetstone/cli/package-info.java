/** The command line: serve, doctor, content check and the tools of authors. */
@ApplicationModule(
        allowedDependencies = {
            "badge",
            "chat",
            "chat::extras",
            "question",
            "reading",
            "plan",
            "scenario",
            "settings",
            "storage",
            "teaching",
            "grading",
            "grading::meaning",
            "grading::text",
            "grading::sql",
            "grading::program"
        })
@NullMarked
package dev.whetstone.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
