package dev.whetstone.award;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Brings standings to what the ledger's lines come to, each in the place of the one it was counted from. */
record StandingUpdates(MongoTemplate mongo) {

    private static final int TRIES = 50;
    private static final int BATCH = 1_000;
    private static final long NOTHING = 0;

    /**
     * Brings the boards that some lines touch from what the member had to what they have now. A standing is replaced only by
     * one that is made of its own lines and more, so that of two callers at once the last one's holds the lines of both.
     *
     * @param before the lines the caller knew; where they are not all, the board of all time is counted anew
     * @param added the lines it added to them
     * @param touching lines of the boards that matter
     */
    void advance(
            String groupId,
            String memberId,
            Collection<Award> before,
            Collection<Award> added,
            Collection<Award> touching) {
        Set<String> boards = Standing.boards(touching);
        Map<String, Standing> from = Standing.recount(groupId, memberId, before.stream(), boards);
        List<Award> after = Stream.concat(before.stream(), added.stream()).toList();
        List<UpdateOneModel<Document>> due =
                Standing.recount(groupId, memberId, after.stream(), boards).values().stream()
                        .map(standing -> replacement(from.get(standing.board()), standing))
                        .toList();
        if (added.isEmpty() || !apply(due)) {
            catchUp(groupId, memberId, boards);
        }
    }

    /** Counts all lines of a member until the standings are made of them, whoever else is at it. */
    void catchUp(String groupId, String memberId, Set<String> boards) {
        for (int tries = 0; tries < TRIES; tries++) {
            List<String> ids = boards.stream()
                    .map(board -> Standing.id(groupId, board, memberId))
                    .toList();
            Map<String, Standing> stored = mongo.find(query(where("_id").in(ids)), Standing.class).stream()
                    .collect(Collectors.toMap(Standing::board, Function.identity()));
            List<UpdateOneModel<Document>> due = counted(groupId, memberId, boards).stream()
                    .filter(standing -> !standing.equals(stored.get(standing.board())))
                    .map(standing -> replacement(stored.get(standing.board()), standing))
                    .toList();
            if (due.isEmpty() || apply(due)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("The standings of " + memberId + " change too often");
    }

    /** What all lines of a member come to, however many there are. */
    private Collection<Standing> counted(String groupId, String memberId, Set<String> boards) {
        try (Stream<Award> lines =
                mongo.stream(query(where("groupId").is(groupId).and("memberId").is(memberId)), Award.class)) {
            return Standing.recount(groupId, memberId, lines, boards).values();
        }
    }

    /** Brings all boards of a member to what their lines come to. */
    void recount(String memberId) {
        mongo.find(query(where("memberId").is(memberId)), Award.class).stream()
                .collect(Collectors.groupingBy(Award::groupId))
                .forEach((group, lines) -> catchUp(group, memberId, Standing.boards(lines)));
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Standing.class);
    }

    /** Whether every step was taken: a standing that is not the expected one, or is there already, stays as it is. */
    boolean apply(List<UpdateOneModel<Document>> steps) {
        MongoCollection<Document> collection = mongo.getCollection(mongo.getCollectionName(Standing.class));
        boolean all = true;
        for (int from = 0; from < steps.size(); from += BATCH) {
            List<UpdateOneModel<Document>> some = steps.subList(from, Math.min(steps.size(), from + BATCH));
            try {
                BulkWriteResult result = collection.bulkWrite(some, new BulkWriteOptions().ordered(false));
                all &= result.getMatchedCount() + result.getUpserts().size() == some.size();
            } catch (MongoBulkWriteException refused) {
                if (refused.getWriteErrors().stream().anyMatch(e -> e.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw refused;
                }
                all = false;
            }
        }
        return all;
    }

    /** Stands in the place of one standing only, or of none. */
    static UpdateOneModel<Document> replacement(@Nullable Standing expected, Standing standing) {
        @Nullable Long digest = expected == null ? Long.valueOf(NOTHING) : expected.digest();
        Document filter = new Document("_id", standing.id()).append("digest", digest);
        return new UpdateOneModel<>(filter, content(standing), new UpdateOptions().upsert(expected == null));
    }

    private static Bson content(Standing standing) {
        return Updates.combine(
                Updates.set("groupId", standing.groupId()),
                Updates.set("memberId", standing.memberId()),
                Updates.set("board", standing.board()),
                Updates.set("points", standing.points()),
                Updates.set("answered", standing.answered()),
                Updates.set("gradeSum", standing.gradeSum()),
                Updates.set("lines", standing.lines()),
                Updates.set("digest", standing.digest()));
    }
}
