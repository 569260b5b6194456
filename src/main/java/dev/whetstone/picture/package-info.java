/** Pictures of boards, members, assessments, weeks and seasons: plain data in, a PNG and its words out, with a font of their own. */
@ApplicationModule(allowedDependencies = {"chat"})
@NullMarked
package dev.whetstone.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
