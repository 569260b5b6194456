/** The command line: serve, doctor, content check and the tools of authors. */
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "chat::extras",
            "question",
            "reading",
            "plan",
            "scenario",
            "settings",
            "storage",
            "teaching",
            "deck",
            "sheet",
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
