/** The buttons of a session that somebody names in words. */
@NullMarked
package dev.whetstone.mock.spoken;

import org.jspecify.annotations.NullMarked;
