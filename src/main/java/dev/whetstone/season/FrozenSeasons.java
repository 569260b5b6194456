package dev.whetstone.season;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.award.Standings;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.FinalTables;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The months of groups, each kept once as it ended; whoever inserts one first has said how it was.
 *
 * <pre>{@code { _id: "g1:2026-03", groupId: "g1", month: "2026-03", people: 14,
 *   places: [ { rank: 1, memberId: "m7", points: 212, answered: 14, gradeSum: 11.2 } ], at: … } }</pre>
 */
final class FrozenSeasons {

    private static final Logger log = LoggerFactory.getLogger(FrozenSeasons.class);

    static final String COLLECTION = "seasons";

    /** More would fill a document with people nobody asks for. */
    private static final int MOST_PLACES = 500;

    private static final String MEMBER = "places.memberId";

    private final MongoTemplate mongo;
    private final Standings standings;
    private final FinalTables tables;
    private final Clock clock;

    FrozenSeasons(MongoTemplate mongo, Standings standings, FinalTables tables, Clock clock) {
        this.mongo = mongo;
        this.standings = standings;
        this.tables = tables;
        this.clock = clock;
    }

    /** Keeps this month and all before it that are not kept yet and had points. */
    void freeze(StudyGroup group, YearMonth last) {
        if (find(group.id(), last.toString()).isPresent()) {
            return;
        }
        Set<String> kept = new HashSet<>(
                mongo.findDistinct(query(where("groupId").is(group.id())), "month", COLLECTION, String.class));
        standings.months(group.id()).stream()
                .filter(month -> !kept.contains(month))
                .map(YearMonth::parse)
                .filter(month -> !month.isAfter(last))
                .forEach(month -> keep(group, month));
    }

    private void keep(StudyGroup group, YearMonth month) {
        List<FinalTables.Line> lines = tables.of(group, month.atEndOfMonth());
        if (lines.isEmpty()) {
            return;
        }
        String id = FrozenSeason.id(group.id(), month.toString());
        List<FinalTables.Line> first = lines.stream().limit(MOST_PLACES).toList();
        try {
            mongo.insert(new FrozenSeason(id, group.id(), month.toString(), lines.size(), first, clock.instant()));
        } catch (DuplicateKeyException somebodyWasFaster) {
            log.debug("{} was kept already", id);
        }
    }

    Optional<FrozenSeason> find(String groupId, String month) {
        return Optional.ofNullable(mongo.findById(FrozenSeason.id(groupId, month), FrozenSeason.class));
    }

    /** The newest first, without so many of them. */
    List<FrozenSeason> of(String groupId, int skipped, int most) {
        return mongo.find(
                query(where("groupId").is(groupId))
                        .with(Sort.by(Sort.Order.desc("month")))
                        .skip(skipped)
                        .limit(most),
                FrozenSeason.class);
    }

    /** Makes one place of two that are one person's by now, in every season in which both had one. */
    void join(String memberId) {
        for (FrozenSeason season : mongo.find(query(where(MEMBER).is(memberId)), FrozenSeason.class)) {
            while (isToJoin(season.id(), memberId)) {
                log.debug("{} changed meanwhile", season.id());
            }
        }
    }

    /** True if somebody else wrote first. */
    private boolean isToJoin(String id, String memberId) {
        FrozenSeason season = mongo.findById(id, FrozenSeason.class);
        if (season == null || season.lines(memberId) < 2) {
            return false;
        }
        Criteria unchanged = where("_id").is(id).and("places").is(season.places());
        FrozenSeason joined = season.joined(memberId);
        Update update = Update.update("places", joined.places()).set("people", joined.people());
        return mongo.updateFirst(query(unchanged), update, FrozenSeason.class).getMatchedCount() == 0;
    }

    /** The ids of the seasons in which a member has a place. */
    List<String> of(String memberId) {
        return mongo.findDistinct(query(where(MEMBER).is(memberId)), "_id", COLLECTION, String.class);
    }

    /** Leaves a member's places without anybody's name; one write takes one place of each season. */
    void forget(String memberId) {
        boolean left = true;
        while (left) {
            left = mongo.updateMulti(
                                    query(where(MEMBER).is(memberId)),
                                    Update.update("places.$.memberId", ""),
                                    COLLECTION)
                            .getModifiedCount()
                    > 0;
        }
    }
}
