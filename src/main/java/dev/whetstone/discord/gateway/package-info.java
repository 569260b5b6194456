/** The connection over which Discord delivers: its shards, their sessions and the pace of requests. */
@NullMarked
package dev.whetstone.discord.gateway;

import org.jspecify.annotations.NullMarked;
