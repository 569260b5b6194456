package dev.whetstone.award;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The boards, kept as a projection of the ledger. */
public final class Standings {

    private static final int PAGE = 20_000;
    private static final int BATCH = 1_000;

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
     * Stores what the member's lines add up to on the boards that some of them touch, unless a projection of more lines is
     * stored already.
     */
    void project(String groupId, String memberId, Collection<Award> lines, Collection<Award> touching) {
        store(List.copyOf(recount(groupId, memberId, lines, boards(touching)).values()));
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
            store(page.stream().collect(Collectors.groupingBy(Award::memberId)).values().stream()
                    .flatMap(lines -> recount(groupId, lines.get(0).memberId(), lines).values().stream())
                    .toList());
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

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Standing.class);
    }

    /** In one command; where a part was refused each is stored again on its own, which does no harm. */
    private void store(List<Standing> standings) {
        MongoCollection<Document> collection = mongo.getCollection(mongo.getCollectionName(Standing.class));
        for (int from = 0; from < standings.size(); from += BATCH) {
            List<Standing> some = standings.subList(from, Math.min(standings.size(), from + BATCH));
            try {
                collection.bulkWrite(some.stream().map(Standings::upsert).toList());
            } catch (MongoBulkWriteException refused) {
                some.forEach(standing -> store(collection, standing));
            }
        }
    }

    /** The duplicate key means that a projection of as many lines or more is there. */
    private static void store(MongoCollection<Document> collection, Standing standing) {
        try {
            collection.bulkWrite(List.of(upsert(standing)));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    /** The filter is flat, because MongoDB repeats an upsert that met a duplicate key only where the filter is. */
    private static UpdateOneModel<Document> upsert(Standing standing) {
        return new UpdateOneModel<>(
                new Document("_id", standing.id()).append("lines", new Document("$lt", standing.lines())),
                content(standing),
                new UpdateOptions().upsert(true));
    }

    private static Bson content(Standing standing) {
        return Updates.combine(
                Updates.set("groupId", standing.groupId()),
                Updates.set("memberId", standing.memberId()),
                Updates.set("board", standing.board()),
                Updates.set("points", standing.points()),
                Updates.set("answered", standing.answered()),
                Updates.set("gradeSum", standing.gradeSum()),
                Updates.set("lines", standing.lines()));
    }

    private static Standing count(String groupId, String memberId, String board, List<Award> lines) {
        Map<String, Award> lastOfRound = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.kind() == Award.Kind.ANSWER)
                .forEach(line -> lastOfRound.merge(
                        line.cause(), line, (one, other) -> Ledger.number(one) > Ledger.number(other) ? one : other));
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
                lines.size());
    }
}
