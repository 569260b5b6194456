/** Commands and buttons of rounds. */
@NullMarked
package dev.whetstone.round.commands;

import org.jspecify.annotations.NullMarked;
