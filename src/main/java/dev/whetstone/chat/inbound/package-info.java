/** What platforms tell the bot: the inbox that stores what members did, and who is told of it. */
@NamedInterface("inbound")
@NullMarked
package dev.whetstone.chat.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
