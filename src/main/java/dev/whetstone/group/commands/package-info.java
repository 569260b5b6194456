/** Commands and forms by which groups are set up and kept, and members come and go. */
@NullMarked
package dev.whetstone.group.commands;

import org.jspecify.annotations.NullMarked;
