/** A Discord of its own for tests: gateway and REST on loopback, with servers, channels, threads and people. */
@NullMarked
package dev.whetstone.discord.server;

import org.jspecify.annotations.NullMarked;
