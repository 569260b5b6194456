package dev.whetstone.mock.proposal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** All proposals. Who claims one tells what is to be told, and whoever dies over it is relieved at the claim's end. */
public final class Proposals {

    private static final String DUE = "nextFireAt";

    private final MongoTemplate mongo;
    private final MockSessions sessions;

    Proposals(MongoTemplate mongo, MockSessions sessions) {
        this.mongo = mongo;
        this.sessions = sessions;
    }

    /** Keeps a session and what is to be told of it; repeating it changes nothing. */
    public void open(MockSession session, Proposal proposal) {
        boolean unused = sessions.insert(session);
        insert(proposal);
    }

    /** Keeps what is to be told; repeating it changes nothing. */
    public void insert(Proposal proposal) {
        try {
            mongo.insert(proposal);
        } catch (DuplicateKeyException known) {
            return;
        }
    }

    Optional<Proposal> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Proposal.class));
    }

    List<String> due(Instant now, int most) {
        return mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most), Proposal.class).stream()
                .map(Proposal::id)
                .toList();
    }

    /** Takes a due one until a moment; empty if somebody else did. */
    Optional<Proposal> claim(String id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and(DUE).lte(now)), Update.update(DUE, until), Proposal.class));
    }

    /** When to look again, null for never, unless it was hastened since the claim. */
    void next(String id, Instant claimedUntil, @Nullable Instant next) {
        mongo.updateFirst(
                query(where("_id").is(id).and(DUE).is(claimedUntil)), Update.update(DUE, next), Proposal.class);
    }

    /** Something changed that the others have to be told. */
    void hasten(String id, Instant at) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update(DUE, at), Proposal.class);
    }

    /** A member may be told something from this moment on. */
    void trying(String id, String member, String what, Instant since) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().push("trying", new Proposal.Trying(member, what, since)),
                Proposal.class);
    }

    void told(String id, String member, String what) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update()
                        .addToSet("told", new Proposal.Told(member, what))
                        .pull("trying", new Document("member", member).append("what", what)),
                Proposal.class);
    }

    /** It will not take place, and these want another partner. */
    void fell(String id, Collection<String> willing) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().set("fell", true).set("willing", willing), Proposal.class);
    }

    /** A member watches no more. */
    void excuse(String id, String member) {
        mongo.updateFirst(
                query(where("_id").is(id).and("members").is(member)),
                new Update().pull("members", member).inc("seats", -1),
                Proposal.class);
    }

    /** Those of a group that fell through and were not seen to, in the order of their ids. */
    public List<Proposal> fallen(String groupId, int most) {
        return mongo.find(
                query(where("groupId")
                                .is(groupId)
                                .and("fell")
                                .is(true)
                                .and("anew")
                                .is(false))
                        .with(Sort.by("_id"))
                        .limit(most),
                Proposal.class);
    }

    public void seenTo(Collection<String> ids) {
        mongo.updateMulti(query(where("_id").in(ids)), Update.update("anew", true), Proposal.class);
    }

    /** Takes a member's name out of what is still open, and deletes what is not. */
    void forget(String memberId, Instant soon) {
        for (Proposal one : mongo.find(query(where("members").is(memberId)), Proposal.class)) {
            if (one.nextFireAt() == null || one.members().size() == 1) {
                mongo.remove(query(where("_id").is(one.id())), Proposal.class);
            } else {
                mongo.updateFirst(
                        query(where("_id").is(one.id())),
                        new Update()
                                .pull("members", memberId)
                                .pull("willing", memberId)
                                .pull("trying", new Document("member", memberId))
                                .set(
                                        "told",
                                        one.told().stream()
                                                .filter(told -> !told.member().equals(memberId))
                                                .toList())
                                .set(DUE, soon),
                        Proposal.class);
            }
        }
    }
}
