/** The command line: serve, doctor, content check and the tools of authors. */
@ApplicationModule(
        allowedDependencies = {
            "badge",
            "chat",
            "chat::extras",
            "question",
            "question::content",
            "question::reader",
            "reading",
            "plan",
            "picture",
            "scenario",
            "settings",
            "storage",
            "storage::commands",
            "teaching",
            "deck",
            "sheet",
            "grading",
            "grading::meaning",
            "grading::text",
            "grading::language",
            "grading::sql",
            "grading::program",
            "grading::program-run"
        })
@NullMarked
package dev.whetstone.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
