/** A chat page the bot serves itself: a chat platform with no account and no token. */
@ApplicationModule(
        allowedDependencies = {
            "chat",
            "chat::adapter",
            "chat::desk",
            "chat::extras",
            "chat::inbound",
            "chat::trial",
            "web"
        })
@NullMarked
package dev.whetstone.playground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
