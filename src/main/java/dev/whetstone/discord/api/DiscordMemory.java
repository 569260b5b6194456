package dev.whetstone.discord.api;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.IdentityData;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.storage.Once;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** What the adapter must know after a restart: who wrote what, whose direct message was whose, and what was said once. */
public final class DiscordMemory implements IdentityData {

    /** Stands for a server where somebody writes to the bot who was told of none; Discord itself calls it so. */
    public static final String NO_SERVER = "@me";

    static final String SEEN = "discord_seen";
    static final String DIRECT = "discord_direct";
    public static final String ONCE = "discord_once";
    public static final String NOTES = "discord_notes";
    private static final String ADOPTED = "discord_threads";
    private static final Duration KEPT = Duration.ofDays(35);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Once once;

    DiscordMemory(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.once = new Once(mongo, ONCE, clock);
    }

    /** Notes a member's message in one of the bot's threads: Discord says of a deleted one neither who wrote it nor where. */
    public void saw(String message, String thread, String author) {
        put(SEEN, new Document("_id", message).append("thread", thread).append("author", author));
    }

    public Optional<String> authorOf(String message) {
        return find(SEEN, message).map(seen -> seen.getString("author"));
    }

    public void unsee(String message) {
        mongo.remove(query(where("_id").is(message)), SEEN);
    }

    /** The authors of the messages that were seen in a thread, by message. */
    public Map<String, String> seenIn(String thread) {
        Map<String, String> authors = new HashMap<>();
        mongo.find(query(where("thread").is(thread)), Document.class, SEEN)
                .forEach(seen -> authors.put(seen.getString("_id"), seen.getString("author")));
        return authors;
    }

    /** Notes a thread that somebody else opened under a message of the bot. */
    public void adopt(String thread) {
        put(ADOPTED, new Document("_id", thread));
    }

    public boolean isAdopted(String thread) {
        return find(ADOPTED, thread).isPresent();
    }

    /** Notes in which server a direct message has its cause, so that its buttons work. */
    public void toldDirectly(String message, String guild, String user) {
        put(DIRECT, new Document("_id", message).append("guild", guild).append("user", user));
    }

    /** The server a direct message belongs to, or the one of the user's latest; empty for who was told of none yet. */
    public Optional<String> guildOf(String message, String user) {
        return find(DIRECT, message)
                .or(() -> latest(user))
                .map(told -> told.getString("guild"))
                .filter(guild -> !guild.equals(NO_SERVER));
    }

    private Optional<Document> latest(String user) {
        return Optional.ofNullable(mongo.findOne(
                query(where("user").is(user)).with(Sort.by(Sort.Direction.DESC, "at", "_id")), Document.class, DIRECT));
    }

    /** What is said once in the bot's life. */
    public Once once() {
        return once;
    }

    /** Notes that a member takes no direct messages; true the first time only. */
    public boolean isNewlyClosed(MemberRef member) {
        return once.isFirst(closed(member));
    }

    private static String closed(MemberRef member) {
        return "closed " + member.key();
    }

    /** Whether the value of this name is known to be this one. */
    public boolean isKnown(String name, String value) {
        return find(ONCE, name)
                .map(known -> value.equals(known.getString("value")))
                .orElse(false);
    }

    public void know(String name, String value) {
        mongo.upsert(query(where("_id").is(name)), Update.update("value", value), ONCE);
    }

    @Override
    public void forget(MemberRef identity) {
        if (identity.platform().equals(DiscordPlatform.ID)) {
            mongo.remove(query(where("author").is(identity.user())), SEEN);
            mongo.remove(query(where("user").is(identity.user())), DIRECT);
            mongo.remove(query(where("user").is(identity.user())), NOTES);
            once.forget(closed(identity));
        }
    }

    /** Forgets what is older than a question can matter. */
    void cleanUp() {
        Instant old = clock.instant().minus(KEPT);
        for (String collection : List.of(SEEN, DIRECT, NOTES, ADOPTED)) {
            mongo.remove(query(where("at").lt(old)), collection);
        }
    }

    private void put(String collection, Document document) {
        mongo.save(document.append("at", clock.instant()), collection);
    }

    private Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, collection));
    }
}
