/** What consoles, editors, pages and programs put around code and output, and how it is taken off. */
@NullMarked
package dev.whetstone.reading.wrapped;

import org.jspecify.annotations.NullMarked;
