/** Requests to Discord and what they may find, channels and threads by id, and what the adapter remembers after a restart. */
@NullMarked
package dev.whetstone.discord.api;

import org.jspecify.annotations.NullMarked;
