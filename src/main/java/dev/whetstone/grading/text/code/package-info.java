/** Programs as they are written: what they hold, without running them. */
@NullMarked
package dev.whetstone.grading.text.code;

import org.jspecify.annotations.NullMarked;
