/** Discord's commands, buttons, menus and forms on their way to the bot's desk, and its replies on their way back. */
@NullMarked
package dev.whetstone.discord.interactions;

import org.jspecify.annotations.NullMarked;
