/** Mock interviews with the bot as interviewer. */
@NullMarked
package dev.whetstone.mock.alone;

import org.jspecify.annotations.NullMarked;
