/** Commands that work on the database itself, while the bot is stopped or beside it. */
@NamedInterface("commands")
@NullMarked
package dev.whetstone.storage.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
