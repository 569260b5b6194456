/** Questions of every kind, and the bank that reads them from content files. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
