/** The time that agreed sessions take from their members. */
@NullMarked
package dev.whetstone.mock.hours;

import org.jspecify.annotations.NullMarked;
