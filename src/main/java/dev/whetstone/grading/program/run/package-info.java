/** Fresh processes for programs, each kept from everything else in the way this machine allows. */
@NamedInterface("program-run")
@NullMarked
package dev.whetstone.grading.program.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
