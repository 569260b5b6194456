package dev.whetstone.award;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The boards, kept as a projection of the ledger. */
public final class Standings {

    private static final int PAGE = 20_000;

    private final MongoTemplate mongo;
    private final StandingUpdates updates;

    public Standings(MongoTemplate mongo) {
        this.mongo = mongo;
        this.updates = new StandingUpdates(mongo);
    }

    /** What brings them to what the ledger says. */
    StandingUpdates updates() {
        return updates;
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
                    .flatMap(lines -> Standing.recount(groupId, lines.getKey(), lines.getValue()).values().stream())
                    .map(standing -> StandingUpdates.replacement(null, standing))
                    .toList();
            if (!updates.apply(all)) {
                byMember.forEach((member, lines) -> updates.catchUp(groupId, member, Standing.boards(lines)));
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

    void drop(String groupId) {
        mongo.remove(query(where("groupId").is(groupId)), Standing.class);
    }
}
