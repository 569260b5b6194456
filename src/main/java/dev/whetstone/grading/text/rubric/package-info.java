/** How far a text covers the points of a rubric, and what that is worth. */
@NullMarked
package dev.whetstone.grading.text.rubric;

import org.jspecify.annotations.NullMarked;
