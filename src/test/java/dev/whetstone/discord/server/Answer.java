package dev.whetstone.discord.server;

import net.dv8tion.jda.api.utils.data.DataObject;

/** What the server says to a request. */
record Answer(int status, Object body) {

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer nothing() {
        return new Answer(204, DataObject.empty());
    }

    static Answer of(Refusal refusal) {
        return new Answer(
                refusal.status(),
                DataObject.empty().put("code", refusal.code()).put("message", String.valueOf(refusal.getMessage())));
    }
}
