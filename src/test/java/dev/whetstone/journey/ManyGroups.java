package dev.whetstone.journey;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Groups written straight into the database, each with a playground channel of its own, all due when the test says so. */
final class ManyGroups {

    private final MongoTemplate mongo;
    private final List<String> names;

    /** The first of the names is the playground's home channel, so that no demo group is made. */
    ManyGroups(MongoTemplate mongo, List<String> names) {
        this.mongo = mongo;
        this.names = names;
    }

    void found() {
        Instant far = Instant.now().plus(Duration.ofDays(1));
        Cadence daily = new Cadence(
                List.of(LocalTime.ofInstant(far, ZoneOffset.UTC)),
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC,
                Duration.ofHours(10),
                Duration.ZERO,
                false,
                Set.of());
        Groups groups = new Groups(mongo);
        for (String name : names) {
            mongo.getCollection("playground_channels")
                    .insertOne(new Document("_id", name)
                            .append("name", name)
                            .append("topic", "")
                            .append("member", "")
                            .append("position", 9));
            ChannelRef channel = new ChannelRef("playground", "local", name);
            MemberRef admin = new MemberRef("playground", "local", "ada");
            groups.add(StudyGroup.found(name, name, "pyspark-from-zero", daily, channel, admin, far));
        }
    }

    /** Makes the slot of this date due at one moment for all of them, by one command, so that no bot is early. */
    void dueAt(Instant moment, LocalDate date) {
        mongo.getCollection("groups")
                .updateMany(
                        in("_id", names),
                        combine(
                                set("nextSlot.date", date.toString()),
                                set("nextSlot.at", Date.from(moment)),
                                set("nextFireAt", Date.from(moment))));
    }
}
