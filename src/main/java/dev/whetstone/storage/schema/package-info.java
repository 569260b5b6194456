/** The version of what is stored, and the steps from one to the next. */
@NamedInterface("schema")
@NullMarked
package dev.whetstone.storage.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
