/**
 * What adapters share, so that each keeps only what its platform is: connections and how long they are away, retries, bounded
 * memory.
 */
@NamedInterface("adapter")
@NullMarked
package dev.whetstone.chat.adapter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
