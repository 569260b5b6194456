/** A study group's world for tests: a chat in memory, a clock that stands, a small question bank. */
@NullMarked
package dev.whetstone.testing;

import org.jspecify.annotations.NullMarked;
