/** What a trial run needs: when the playground is on, whom it starts with, and a clock that can be moved. */
@NamedInterface("trial")
@NullMarked
package dev.whetstone.chat.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
