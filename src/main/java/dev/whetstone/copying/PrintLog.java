package dev.whetstone.copying;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The texts of each round that may be repeated, in one order for all processes: one entry for each time a member's texts changed,
 * numbered without a gap. Whoever adds an entry knows all before it, and whoever adds a later one knows it, so that of two answers
 * at once at least one is held against the other. Entries are never taken away, or a number would be given twice; what is known of
 * a round is kept in memory, so that an answer costs one write whatever the size of the group.
 */
public final class PrintLog {

    /** About eight megabytes at most. */
    private static final int MOST_KNOWN = 2_000_000;

    private static final String FORGOTTEN = "forgotten";

    /** A text's fingerprint as it is stored. */
    record StoredPrint(String digest, java.time.Instant at, Binary runs) {}

    /** An entry as it is stored. */
    @Document("prints")
    record Entry(@Id String id, String memberId, List<StoredPrint> prints) {}

    private final MongoTemplate mongo;
    private final Cache<String, RoundPrints> known = Caffeine.newBuilder()
            .maximumWeight(MOST_KNOWN)
            .weigher((String round, RoundPrints prints) -> prints.weight())
            .expireAfterAccess(Duration.ofHours(6))
            .build();

    public PrintLog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Notes what stands in a member's answer now, if it does not stand there already. */
    public RoundPrints.Change note(String round, String member, List<Print> prints) {
        RoundPrints all = known.get(round, key -> new RoundPrints());
        synchronized (all) {
            if (all.stands(member, prints)) {
                read(round, all);
            }
            while (!all.stands(member, prints)) {
                Entry entry = new Entry(
                        id(round, all.last() + 1),
                        member,
                        prints.stream().map(PrintLog::stored).toList());
                try {
                    mongo.insert(entry);
                    RoundPrints.Change change = all.add(member, prints);
                    known.put(round, all);
                    return change;
                } catch (DuplicateKeyException somebodyWasFaster) {
                    read(round, all);
                }
            }
            return all.lastChange(member);
        }
    }

    /** What the others' answers hold, as far as this process knows: at least all that was there when it noted something last. */
    public List<Prints> others(String round, String member) {
        RoundPrints all = known.get(round, key -> new RoundPrints());
        synchronized (all) {
            if (all.last() == 0) {
                read(round, all);
            }
            return all.others(member);
        }
    }

    /** Number of the last entry this process knows. */
    public int known(String round) {
        RoundPrints all = known.get(round, key -> new RoundPrints());
        synchronized (all) {
            return all.last();
        }
    }

    /** Number of the last entry there is. */
    public int latest(String round) {
        RoundPrints all = known.get(round, key -> new RoundPrints());
        synchronized (all) {
            read(round, all);
            return all.last();
        }
    }

    private void read(String round, RoundPrints all) {
        var later = query(where("_id").gt(id(round, all.last())).lte(id(round, Integer.MAX_VALUE)))
                .with(Sort.by("_id"));
        mongo.find(later, Entry.class)
                .forEach(entry -> all.add(
                        entry.memberId(),
                        entry.prints().stream()
                                .map(print -> new Print(print.digest(), print.at(), Fingerprint.of(print.runs())))
                                .toList()));
    }

    /** Empties a member's entries of these rounds and takes their id out of them. */
    public void forget(String member, Iterable<String> rounds) {
        for (String round : rounds) {
            var own = query(where("_id")
                    .gt(id(round, 0))
                    .lte(id(round, Integer.MAX_VALUE))
                    .and("memberId")
                    .is(member));
            mongo.updateMulti(own, Update.update("memberId", FORGOTTEN).set("prints", List.of()), Entry.class);
            known.invalidate(round);
        }
    }

    /** Members became one, so what is known is read again. */
    public void forgetKnown() {
        known.invalidateAll();
    }

    private static StoredPrint stored(Print print) {
        return new StoredPrint(print.digest(), print.at(), print.text().stored());
    }

    /** In the order of the numbers. */
    private static String id(String round, int number) {
        return "%s|%010d".formatted(round, number);
    }
}
