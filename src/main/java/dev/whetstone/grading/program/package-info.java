/** Runs members' programs on the tests of a question, where something of this machine keeps them from everything else. */
@NamedInterface("program")
@NullMarked
package dev.whetstone.grading.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
