/** Questions as files to fill in, and cards of other programs read into such files and written out again. */
@ApplicationModule(allowedDependencies = {"question", "question::content", "question::reader"})
@NullMarked
package dev.whetstone.deck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
