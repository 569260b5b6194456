/** A member's own journal: what went well, where they got stuck, and what to do next, which comes back on its day. */
@NamedInterface("journal")
@NullMarked
package dev.whetstone.mock.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
