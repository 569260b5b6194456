/** The embedded database's engine: mongo-java-server kept in one file, durable at every reply, with real indexes. */
@NullMarked
package dev.whetstone.storage.engine;

import org.jspecify.annotations.NullMarked;
