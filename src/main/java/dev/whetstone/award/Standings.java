package dev.whetstone.award;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The boards, kept as a projection of the ledger. */
public final class Standings {

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
        Map<String, List<Award>> byBoard = new LinkedHashMap<>();
        lines.forEach(line -> Stream.of(Seasons.ALL, Seasons.month(line.date()), Seasons.week(line.date()))
                .forEach(board -> byBoard.computeIfAbsent(board, none -> new ArrayList<>())
                        .add(line)));
        return byBoard.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        board -> count(groupId, memberId, board, byBoard.getOrDefault(board, List.of()))));
    }

    /** Stores what the member's lines add up to, unless a projection of more lines is stored already. */
    void project(String groupId, String memberId, Collection<Award> lines) {
        MongoCollection<Document> collection = mongo.getCollection(mongo.getCollectionName(Standing.class));
        recount(groupId, memberId, lines).values().forEach(standing -> store(collection, standing));
    }

    /** Builds the standings of a group anew from its whole ledger. */
    public void rebuild(String groupId) {
        Map<String, List<Award>> byMember = mongo.find(query(where("groupId").is(groupId)), Award.class).stream()
                .collect(Collectors.groupingBy(Award::memberId));
        mongo.remove(query(where("groupId").is(groupId)), Standing.class);
        byMember.forEach((member, lines) -> project(groupId, member, lines));
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Standing.class);
    }

    private static void store(MongoCollection<Document> collection, Standing standing) {
        try {
            collection.updateOne(
                    Filters.and(Filters.eq("_id", standing.id()), Filters.lt("lines", standing.lines())),
                    Updates.combine(
                            Updates.set("groupId", standing.groupId()),
                            Updates.set("memberId", standing.memberId()),
                            Updates.set("board", standing.board()),
                            Updates.set("points", standing.points()),
                            Updates.set("answered", standing.answered()),
                            Updates.set("gradeSum", standing.gradeSum()),
                            Updates.set("lines", standing.lines())),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
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
