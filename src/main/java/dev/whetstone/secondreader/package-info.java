/** A language model that reads answers a second time, where the bot's owner connects one. */
@ApplicationModule(
        allowedDependencies = {"storage", "chat", "chat::desk", "chat::extras", "group", "round", "question", "grading"
        })
@NullMarked
package dev.whetstone.secondreader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
