/**
 * Discord as a chat platform, by JDA; the only package that knows it. What is sent goes by ids and REST alone, so that an
 * archived thread, or a server another process listens to, is spoken to like any other.
 */
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "chat::adapter",
            "chat::desk",
            "chat::extras",
            "chat::inbound",
            "chat::trial",
            "storage"
        })
@NullMarked
package dev.whetstone.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
