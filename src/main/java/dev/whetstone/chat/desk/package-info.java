/** Where platforms bring commands, buttons and forms, and where features learn who may use them. */
@NamedInterface("desk")
@NullMarked
package dev.whetstone.chat.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
