/** What sentences say: which points of a rubric they hold, which they deny, and what speaks for and against them. */
@NullMarked
package dev.whetstone.grading.text.prose;

import org.jspecify.annotations.NullMarked;
