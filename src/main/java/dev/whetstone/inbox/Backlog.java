package dev.whetstone.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The stored events: what of them is still waiting to be handled, and what a member wrote. */
public final class Backlog {

    private static final int MOST_COUNTED = 1_000;
    private static final String DUE = "nextFireAt";

    private final MongoTemplate mongo;

    Backlog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether an event of these threads, or one that names the round, from before the moment is not handled yet. */
    public boolean holds(Collection<ThreadRef> threads, String round, Instant before) {
        Query waiting = query(where("place")
                        .in(places(threads, round))
                        .and(DUE)
                        .exists(true)
                        .and("event.at")
                        .lt(before))
                .limit(1);
        waiting.fields().include("_id");
        // The embedded database would read all of them to say whether there is one.
        return !mongo.find(waiting, Document.class, "inbox").isEmpty();
    }

    private static List<String> places(Collection<ThreadRef> threads, String round) {
        List<String> places =
                new ArrayList<>(threads.stream().map(ThreadRef::key).toList());
        places.add(place(round));
        return places;
    }

    /** Everything known of what somebody did in these threads and by forms of the round, in no order. */
    public List<ChatEvent> of(MemberRef author, Collection<ThreadRef> threads, String round) {
        return mongo
                .find(query(where("place").in(places(threads, round))).addCriteria(by(author)), InboxEntry.class)
                .stream()
                .map(InboxEntry::event)
                .toList();
    }

    /** How many events failed so often that they are not tried any more. */
    public long setAside() {
        return mongo.count(query(where("setAside").exists(true)).limit(MOST_COUNTED), InboxEntry.class);
    }

    /** The thread in which a message was posted, if the post was handed in. */
    public Optional<ThreadRef> threadOf(MessageRef message) {
        return Optional.ofNullable(mongo.findById(message.key() + ":0", InboxEntry.class))
                .map(entry -> entry.event().thread());
    }

    /** Deletes every event of a member. */
    public void forget(MemberRef author) {
        mongo.remove(query(by(author)), InboxEntry.class);
    }

    private static Criteria by(MemberRef author) {
        return where("event.author.platform")
                .is(author.platform())
                .and("event.author.workspace")
                .is(author.workspace())
                .and("event.author.user")
                .is(author.user());
    }

    /** What an event is looked for by: its thread, or the round it names. */
    static @Nullable String place(ChatEvent event) {
        ThreadRef thread = event.thread();
        String round = event.round();
        return thread != null ? thread.key() : round == null ? null : place(round);
    }

    private static String place(String round) {
        return "round:" + round;
    }

    void insert(InboxEntry entry) {
        mongo.insert(entry);
    }

    /** What may be taken now, the longest due first; without what was written, which whoever takes it reads. */
    List<Due> due(Instant now, int most) {
        Query due = query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most);
        due.fields().include("event.author");
        return mongo.find(due, Due.class, "inbox");
    }

    /** An event's id and who did it. */
    record Due(@Id String id, Author event) {

        record Author(MemberRef author) {}

        MemberRef author() {
            return event.author();
        }
    }

    /** Takes an unhandled entry until the lease ends; empty if somebody else has it or it is done. */
    Optional<InboxEntry> claim(String id, Instant now, Instant leaseEnd) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and(DUE).lte(now)),
                new Update().set(DUE, leaseEnd).inc("attempts", 1),
                FindAndModifyOptions.options().returnNew(true),
                InboxEntry.class));
    }

    void done(String id) {
        change(id, new Update().unset(DUE));
    }

    /** It stays and is not tried again; {@code setAside} tells since when. */
    void setAside(String id, Instant now) {
        change(id, new Update().unset(DUE).set("setAside", now));
    }

    void postpone(String id, Instant until) {
        change(id, new Update().set(DUE, until));
    }

    private void change(String id, Update update) {
        mongo.updateFirst(query(where("_id").is(id)), update, InboxEntry.class);
    }

    void deleteHandled(Instant acceptedBefore) {
        mongo.remove(query(where("acceptedAt").lt(acceptedBefore).and(DUE).exists(false)), InboxEntry.class);
    }
}
