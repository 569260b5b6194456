/** Who wants to play mock interviews, when and how, and the hour at which a group's pairs are made. */
@NullMarked
package dev.whetstone.mock.pool;

import org.jspecify.annotations.NullMarked;
