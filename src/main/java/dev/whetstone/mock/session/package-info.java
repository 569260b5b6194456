/** One mock interview from its proposal to its end, and the clock that leads through it. */
@NullMarked
package dev.whetstone.mock.session;

import org.jspecify.annotations.NullMarked;
