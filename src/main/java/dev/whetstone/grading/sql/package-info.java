/** Judges SQL answers by running them, in child processes that can be killed. */
@NamedInterface("sql")
@NullMarked
package dev.whetstone.grading.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
