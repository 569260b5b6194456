package dev.whetstone.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a platform knows of a person; {@code name} is plain text, {@code zone} null where the platform does not tell. */
public record Profile(String name, @Nullable ZoneId zone, boolean bot, boolean workspaceAdmin) {}
