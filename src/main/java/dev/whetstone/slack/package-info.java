/** Slack as a chat platform, by Bolt and Slack's SDK; the only package that knows them. */
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
package dev.whetstone.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
