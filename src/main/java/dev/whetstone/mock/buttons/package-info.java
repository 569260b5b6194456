/** The buttons of a session that runs or is about to: here, next, five minutes more, pause, swap, end, a tick. */
@NullMarked
package dev.whetstone.mock.buttons;

import org.jspecify.annotations.NullMarked;
