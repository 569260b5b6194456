/** Reads what a member typed into a chat the way a person would: whose words they are, and which of them are code. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
