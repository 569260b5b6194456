package dev.whetstone.discord.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who is still to lose the champions' role because they were forgotten; gone with the role. */
final class RoleFarewells {

    private static final String COLLECTION = "discord_farewells";

    /** More than a bot has champions who were forgotten while Discord was away. */
    private static final int MOST = 1_000;

    private final MongoTemplate mongo;

    RoleFarewells(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A server and one of its members. */
    record Farewell(String guild, String user) {

        private String id() {
            return guild + "|" + user;
        }
    }

    void keep(Farewell farewell) {
        mongo.save(
                new Document("_id", farewell.id())
                        .append("guild", farewell.guild())
                        .append("user", farewell.user()),
                COLLECTION);
    }

    boolean isKept(Farewell farewell) {
        return mongo.exists(query(where("_id").is(farewell.id())), COLLECTION);
    }

    List<Farewell> all() {
        return mongo.find(query(where("_id").exists(true)).limit(MOST), Document.class, COLLECTION).stream()
                .map(kept -> new Farewell(kept.getString("guild"), kept.getString("user")))
                .toList();
    }

    /** The role is taken, cannot be, or is the member's again. */
    void drop(Farewell farewell) {
        mongo.remove(query(where("_id").is(farewell.id())), COLLECTION);
    }
}
