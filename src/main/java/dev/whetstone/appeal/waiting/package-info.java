/** What waits for a person to decide: the list, the command that shows it, and the digest that comes by itself. */
@NullMarked
package dev.whetstone.appeal.waiting;

import org.jspecify.annotations.NullMarked;
