/** Changes on their way to open pages. */
@NullMarked
package dev.whetstone.playground.live;

import org.jspecify.annotations.NullMarked;
