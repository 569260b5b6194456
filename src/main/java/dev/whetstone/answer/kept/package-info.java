/** The answers as they are kept, and the prints of their texts by which copies are found. */
@NullMarked
package dev.whetstone.answer.kept;

import org.jspecify.annotations.NullMarked;
