/** Whose text repeats what another member wrote before: fingerprints of texts, and the order in which they were known. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.copying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
