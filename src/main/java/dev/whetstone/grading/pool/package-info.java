/** Processes that run what members wrote: kept warm, shared fairly between quick and slow work, killed when they are late. */
@NamedInterface("pool")
@NullMarked
package dev.whetstone.grading.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
