package dev.whetstone.playground;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import java.time.ZoneId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One of the people a visitor can speak as; {@code position} is the place in the list. */
@Document("playground_members")
public record Persona(@Id String id, String name, String zone, boolean admin, int position) {

    public MemberRef ref() {
        return new MemberRef(Playground.ID, Playground.WORKSPACE, id);
    }

    Profile profile() {
        return new Profile(name, zoneId(), false, admin);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The id of the channel in which the bot talks to this member alone. */
    public String directChannel() {
        return directChannel(id);
    }

    static String directChannel(String member) {
        return "dm-" + member;
    }
}
