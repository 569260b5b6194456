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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The boards, kept as a projection of the ledger. */
public final class Standings {

    private static final int PAGE = 20_000;
    private static final int BATCH = 1_000;
    private static final int TRIES = 50;
    private static final long NOTHING = 0;

    private final MongoTemplate mongo;

    public Standings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The best of a board, points descending, equal points by member id. */
    public List<Standing> top(String groupId, String board, int most) {
        return mongo.find(
                query(where("groupId").is(groupId).and("board").is(board))
                        .with(Sort.by(Sort.Order.desc("points"), Sort.Order.asc("memberId")))
                        .limit(most),
                Standing.class);
    }

    public Optional<Standing> find(String groupId, String board, String memberId) {
        return Optional.ofNullable(mongo.findById(Standing.id(groupId, board, memberId), Standing.class));
    }

    /** One more than the number of members with more points: equal points share a rank (1, 2, 2, 4). */
    public long rank(Standing standing) {
        return 1
                + mongo.count(
                        query(where("groupId")
                                .is(standing.groupId())
                                .and("board")
                                .is(standing.board())
                                .and("points")
                                .gt(standing.points())),
                        Standing.class);
    }

    /** Those with the next more points on the same board, the nearest first. */
    public List<Standing> nextAbove(Standing standing, int most) {
        return mongo.find(
                beside(standing)
                        .addCriteria(where("points").gt(standing.points()))
                        .with(Sort.by("points"))
                        .limit(most),
                Standing.class);
    }

    /** Those with the next fewer points on the same board, the nearest first. */
    public List<Standing> nextBelow(Standing standing, int most) {
        return mongo.find(
                beside(standing)
                        .addCriteria(where("points").lt(standing.points()))
                        .with(Sort.by(Sort.Order.desc("points")))
                        .limit(most),
                Standing.class);
    }

    private static Query beside(Standing standing) {
        return query(where("groupId").is(standing.groupId()).and("board").is(standing.board()));
    }

    /** The months of a group that somebody has a standing in, such as {@code 2026-03}, the oldest first. */
    public List<String> months(String groupId) {
        return mongo.findDistinct(query(where("groupId").is(groupId)), "board", Standing.class, String.class).stream()
                .filter(Seasons::isMonth)
                .sorted()
                .toList();
    }

    public long size(String groupId, String board) {
        return mongo.count(query(where("groupId").is(groupId).and("board").is(board)), Standing.class);
    }

    /** What the member's lines add up to, by board. */
    public static Map<String, Standing> recount(String groupId, String memberId, Collection<Award> lines) {
        return recount(groupId, memberId, lines, boards(lines));
    }

    private static Map<String, Standing> recount(
            String groupId, String memberId, Collection<Award> lines, Set<String> boards) {
        Map<String, List<Award>> byBoard = new LinkedHashMap<>();
        lines.forEach(line -> boardsOf(line)
                .filter(boards::contains)
                .forEach(board -> byBoard.computeIfAbsent(board, none -> new ArrayList<>())
                        .add(line)));
        return byBoard.entrySet().stream()
                .map(entry -> count(groupId, memberId, entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Standing::board, Function.identity()));
    }

    private static Stream<String> boardsOf(Award line) {
        return Stream.of(Seasons.ALL, Seasons.month(line.date()), Seasons.week(line.date()));
    }

    private static Set<String> boards(Collection<Award> lines) {
        return lines.stream().flatMap(Standings::boardsOf).collect(Collectors.toSet());
    }

    /**
     * Brings the boards that some lines touch from what the member had to what they have now. A standing is replaced only by
     * one that is made of its own lines and more, so that of two callers at once the last one's holds the lines of both.
     *
     * @param before the lines the caller knew
     * @param added the lines it added to them
     * @param touching lines of the boards that matter
     */
    void advance(
            String groupId,
            String memberId,
            Collection<Award> before,
            Collection<Award> added,
            Collection<Award> touching) {
        Set<String> boards = boards(touching);
        Map<String, Standing> from = recount(groupId, memberId, before, boards);
        List<Award> after = Stream.concat(before.stream(), added.stream()).toList();
        List<UpdateOneModel<Document>> steps = recount(groupId, memberId, after, boards).values().stream()
                .map(standing -> replacement(from.get(standing.board()), standing))
                .toList();
        if (added.isEmpty() || !apply(steps)) {
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
            List<UpdateOneModel<Document>> steps =
                    recount(groupId, memberId, linesOf(groupId, memberId), boards).values().stream()
                            .filter(standing -> !standing.equals(stored.get(standing.board())))
                            .map(standing -> replacement(stored.get(standing.board()), standing))
                            .toList();
            if (steps.isEmpty() || apply(steps)) {
                return;
            }
        }
        throw new OptimisticLockingFailureException("The standings of " + memberId + " change too often");
    }

    private List<Award> linesOf(String groupId, String memberId) {
        return mongo.find(query(where("groupId").is(groupId).and("memberId").is(memberId)), Award.class);
    }

    /** Builds the standings of every group anew from the whole ledger. */
    public void rebuild() {
        mongo.remove(new Query(), Standing.class);
        mongo.findDistinct(new Query(), "groupId", Award.class, String.class).forEach(this::rebuild);
    }

    /** Builds the standings of a group anew from its whole ledger. */
    public void rebuild(String groupId) {
        mongo.remove(query(where("groupId").is(groupId)), Standing.class);
        for (List<Award> page = page(groupId, ""); !page.isEmpty(); page = page(groupId, last(page))) {
            Map<String, List<Award>> byMember = page.stream().collect(Collectors.groupingBy(Award::memberId));
            List<UpdateOneModel<Document>> all = byMember.entrySet().stream()
                    .flatMap(lines -> recount(groupId, lines.getKey(), lines.getValue()).values().stream())
                    .map(standing -> replacement(null, standing))
                    .toList();
            if (!apply(all)) {
                byMember.forEach((member, lines) -> catchUp(groupId, member, boards(lines)));
            }
        }
    }

    /** All lines of the next members by id, of at least one and of as many as fit; empty if there are no more. */
    private List<Award> page(String groupId, String after) {
        List<Award> lines = mongo.find(
                query(where("groupId").is(groupId).and("memberId").gt(after))
                        .with(Sort.by("memberId"))
                        .limit(PAGE),
                Award.class);
        if (lines.size() < PAGE) {
            return lines;
        }
        String cut = last(lines);
        List<Award> whole =
                lines.stream().filter(line -> !line.memberId().equals(cut)).toList();
        return whole.isEmpty()
                ? mongo.find(query(where("groupId").is(groupId).and("memberId").is(cut)), Award.class)
                : whole;
    }

    private static String last(List<Award> page) {
        return page.get(page.size() - 1).memberId();
    }

    /** Brings all boards of a member to what their lines come to. */
    void recount(String memberId) {
        mongo.find(query(where("memberId").is(memberId)), Award.class).stream()
                .collect(Collectors.groupingBy(Award::groupId))
                .forEach((group, lines) -> catchUp(group, memberId, boards(lines)));
    }

    void drop(String groupId) {
        mongo.remove(query(where("groupId").is(groupId)), Standing.class);
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Standing.class);
    }

    /** Whether every step was taken: a standing that is not the expected one, or is there already, stays as it is. */
    private boolean apply(List<UpdateOneModel<Document>> steps) {
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
    private static UpdateOneModel<Document> replacement(@Nullable Standing expected, Standing standing) {
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

    private static Standing count(String groupId, String memberId, String board, List<Award> lines) {
        Map<String, Award> lastOfRound = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.kind() == Award.Kind.ANSWER)
                .forEach(line -> lastOfRound.merge(
                        line.cause(), line, (one, other) -> one.number() > other.number() ? one : other));
        List<Award> counted =
                lastOfRound.values().stream().filter(line -> line.grade() >= 0).toList();
        return new Standing(
                Standing.id(groupId, board, memberId),
                groupId,
                memberId,
                board,
                lines.stream().mapToInt(Award::points).sum(),
                counted.size(),
                counted.stream().mapToDouble(Award::grade).sum(),
                lines.size(),
                lines.stream().mapToLong(line -> digest(line.id())).sum());
    }

    /** FNV-1a, 64 bits (<a href="https://www.rfc-editor.org/rfc/rfc9923">RFC 9923</a>), of the characters. */
    private static long digest(String id) {
        return id.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }
}
