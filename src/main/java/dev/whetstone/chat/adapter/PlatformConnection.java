package dev.whetstone.chat.adapter;

import dev.whetstone.chat.ChatPlatform;
import java.time.Duration;

/** The connection over which a platform delivers, for platforms that keep one. */
public interface PlatformConnection {

    /** The platform's name as in {@link ChatPlatform#id()}. */
    String platform();

    /** For how long there has been no connection; zero while there is one. */
    Duration awayFor();
}
