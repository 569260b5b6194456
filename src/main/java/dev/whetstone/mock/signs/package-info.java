/** The three groups of signs of how far a member is: technical, interview skills, preparation. */
@NullMarked
package dev.whetstone.mock.signs;

import org.jspecify.annotations.NullMarked;
