/** What the bot says on Discord: posts, threads, direct messages, private notes and signs, each sent once. */
@NullMarked
package dev.whetstone.discord.outbound;

import org.jspecify.annotations.NullMarked;
