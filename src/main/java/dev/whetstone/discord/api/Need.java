package dev.whetstone.discord.api;

import static net.dv8tion.jda.api.Permission.CREATE_PRIVATE_THREADS;
import static net.dv8tion.jda.api.Permission.CREATE_PUBLIC_THREADS;
import static net.dv8tion.jda.api.Permission.MANAGE_THREADS;
import static net.dv8tion.jda.api.Permission.MESSAGE_ADD_REACTION;
import static net.dv8tion.jda.api.Permission.MESSAGE_ATTACH_FILES;
import static net.dv8tion.jda.api.Permission.MESSAGE_HISTORY;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND;
import static net.dv8tion.jda.api.Permission.MESSAGE_SEND_IN_THREADS;
import static net.dv8tion.jda.api.Permission.VIEW_CHANNEL;

import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/** What the bot does in a channel, and the permissions that takes. */
public enum Need {
    POST(VIEW_CHANNEL, MESSAGE_SEND, CREATE_PUBLIC_THREADS, MESSAGE_SEND_IN_THREADS),
    FORUM_POST(VIEW_CHANNEL, MESSAGE_SEND, MESSAGE_SEND_IN_THREADS),
    REPLY(VIEW_CHANNEL, MESSAGE_SEND_IN_THREADS),
    PRIVATE_THREAD(VIEW_CHANNEL, CREATE_PRIVATE_THREADS, MESSAGE_SEND_IN_THREADS),
    LOCK(VIEW_CHANNEL, MANAGE_THREADS),
    READ(VIEW_CHANNEL, MESSAGE_HISTORY),
    SIGN(VIEW_CHANNEL, MESSAGE_HISTORY, MESSAGE_ADD_REACTION);

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Permission> permissions;

    Need(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    List<Permission> permissions() {
        return permissions;
    }

    /** With what it takes only now and then: files come with long messages and pictures. */
    List<Permission> atMost() {
        return Stream.concat(permissions.stream(), Stream.of(MESSAGE_ATTACH_FILES))
                .toList();
    }
}
