/** What members write, edit, delete and press in the bot's threads on Discord, on its way to the inbox. */
@NullMarked
package dev.whetstone.discord.inbound;

import org.jspecify.annotations.NullMarked;
