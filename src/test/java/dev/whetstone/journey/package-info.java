/** Whole days of a group, played on real processes that are killed, stopped and cut off. */
@NullMarked
package dev.whetstone.journey;

import org.jspecify.annotations.NullMarked;
