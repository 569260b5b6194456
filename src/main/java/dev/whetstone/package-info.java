/** Whetstone: a question a day for people who prepare for interviews together. */
@NullMarked
package dev.whetstone;

import org.jspecify.annotations.NullMarked;
