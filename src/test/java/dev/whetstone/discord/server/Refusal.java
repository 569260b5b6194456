package dev.whetstone.discord.server;

/** What Discord says where something cannot be. */
final class Refusal extends RuntimeException {

    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal unknownChannel() {
        return new Refusal(404, 10003, "Unknown Channel");
    }

    static Refusal unknownMessage() {
        return new Refusal(404, 10008, "Unknown Message");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
