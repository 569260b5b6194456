/** Measures the packaged bot: start, memory, lateness, acknowledgements and boards. See {@code docs/benchmarks.md}. */
@NullMarked
package dev.whetstone.benchmark;

import org.jspecify.annotations.NullMarked;
