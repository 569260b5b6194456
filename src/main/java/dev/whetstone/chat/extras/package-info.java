/** What only some platforms can show or do, such as a home tab, a board beside the chat, or honours for champions. */
@NamedInterface("extras")
@NullMarked
package dev.whetstone.chat.extras;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
