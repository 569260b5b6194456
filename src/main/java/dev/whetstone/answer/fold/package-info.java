/** One member's answer to one round: what was done, what of it is an answer at all, and how acts fold into attempts. */
@NullMarked
package dev.whetstone.answer.fold;

import org.jspecify.annotations.NullMarked;
