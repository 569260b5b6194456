package dev.whetstone.discord.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChannelRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Who has the champions' role because of which channel's group. */
final class ChampionHolders {

    private static final String COLLECTION = "discord_champions";

    private final MongoTemplate mongo;

    ChampionHolders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Set<String> of(ChannelRef channel) {
        Document found = mongo.findById(channel.key(), Document.class, COLLECTION);
        return found == null ? Set.of() : new LinkedHashSet<>(found.getList("users", String.class));
    }

    /** Notes both, so that after a crash half-way nobody keeps the role unseen. */
    void note(ChannelRef channel, Set<String> now, Set<String> before) {
        Set<String> all = new LinkedHashSet<>(now);
        all.addAll(before);
        mongo.save(
                new Document("_id", channel.key())
                        .append("guild", channel.workspace())
                        .append("users", List.copyOf(all)),
                COLLECTION);
    }

    /** The servers in which somebody has it, as far as it is known. */
    Set<String> guildsOf(String user) {
        return new LinkedHashSet<>(
                mongo.findDistinct(query(where("users").is(user)), "guild", COLLECTION, String.class));
    }

    void forget(String user) {
        mongo.updateMulti(query(where("users").is(user)), new Update().pull("users", user), COLLECTION);
    }

    /** Whether somebody has it because of another group of the server too. */
    boolean elsewhere(ChannelRef channel, String user) {
        return mongo.exists(
                query(where("guild")
                        .is(channel.workspace())
                        .and("users")
                        .is(user)
                        .and("_id")
                        .ne(channel.key())),
                COLLECTION);
    }
}
