package dev.whetstone.discord.server;

import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * How a request fails.
 *
 * @param status 0 for no answer at all
 * @param done whether what was asked is done nevertheless
 */
public record ServerFailure(int status, Object body, boolean done) {

    public static ServerFailure of(int status, int code, String message) {
        return new ServerFailure(status, DataObject.empty().put("code", code).put("message", message), false);
    }

    /** A page of something that stands before Discord. */
    public static ServerFailure page(int status) {
        return new ServerFailure(status, "<html><head><title>Blocked</title></head><body>No.</body></html>", false);
    }

    /** The same, though Discord had done what it was asked. */
    public static ServerFailure pageAfterwards(int status) {
        return new ServerFailure(status, page(status).body(), true);
    }

    public static ServerFailure missingPermission() {
        return of(403, 50013, "Missing Permissions");
    }

    public static ServerFailure directMessagesClosed() {
        return of(403, 50007, "Cannot send messages to this user");
    }

    public static ServerFailure noMutualServer() {
        return of(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    }

    public static ServerFailure serverError() {
        return of(500, 0, "Internal Server Error");
    }

    /** The server fails after it did what it was asked. */
    public static ServerFailure serverErrorAfterwards() {
        return new ServerFailure(500, DataObject.empty().put("code", 0).put("message", "Internal"), true);
    }

    public static ServerFailure badGatewayAfterwards() {
        return new ServerFailure(502, DataObject.empty().put("code", 0).put("message", "Bad gateway"), true);
    }

    /** It is done, and nothing is said of it. */
    public static ServerFailure silenceAfterwards() {
        return new ServerFailure(0, DataObject.empty(), true);
    }

    /** The channel is in slow mode for so many seconds more. */
    public static ServerFailure slowMode(double seconds) {
        return new ServerFailure(
                429,
                DataObject.empty()
                        .put("message", "This action cannot be performed due to slowmode rate limit.")
                        .put("code", 20016)
                        .put("retry_after", seconds)
                        .put("global", false),
                false);
    }

    /** Nothing is done, for so many seconds. */
    public static ServerFailure tooMany(double seconds, boolean global) {
        return new ServerFailure(
                429,
                DataObject.empty()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", seconds)
                        .put("global", global),
                false);
    }
}
