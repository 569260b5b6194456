/** Graders of what members write: options, printed output, prose and code. */
@NamedInterface("text")
@NullMarked
package dev.whetstone.grading.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
