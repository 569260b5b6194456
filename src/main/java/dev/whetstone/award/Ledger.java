package dev.whetstone.award;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.storage.Contended;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The points ledger: every line ever awarded, and the one way to add to it. */
public final class Ledger {

    /** A line's month, and its week, begin no earlier before its date. */
    private static final int BOARD_DAYS = 31;

    /** Lines that are read at a time. */
    private static final int BATCH = 2_000;

    private final MongoTemplate mongo;
    private final StandingUpdates standings;
    private final Clock clock;

    public Ledger(MongoTemplate mongo, Standings standings, Clock clock) {
        this.mongo = mongo;
        this.standings = standings.updates();
        this.clock = clock;
    }

    /** A member's lines in a group that count for a date or a later one, oldest first. */
    public List<Award> since(String groupId, String memberId, LocalDate from) {
        return mongo.find(since(groupId, memberId, from.toString()), Award.class);
    }

    /** All of a member's lines in a group, oldest first; a reader takes one after the other, so that a long life fits. */
    public <T> T read(String groupId, String memberId, Function<Stream<Award>, T> reader) {
        return read(groupId, memberId, LocalDate.EPOCH, reader);
    }

    /** As above, those that count for a date or a later one. */
    public <T> T read(String groupId, String memberId, LocalDate from, Function<Stream<Award>, T> reader) {
        Query wanted = since(groupId, memberId, from.toString()).cursorBatchSize(BATCH);
        try (Stream<Award> lines = mongo.stream(wanted, Award.class)) {
            return reader.apply(lines);
        }
    }

    private static Query since(String groupId, String memberId, String date) {
        return query(where("groupId")
                        .is(groupId)
                        .and("memberId")
                        .is(memberId)
                        .and("date")
                        .gte(date))
                .with(Sort.by("at", "_id"));
    }

    /**
     * A group's lines from one date to another, both inclusive, of one topic or of all: by member and then in the order they were
     * added, read as they are taken; to be closed.
     */
    public Stream<Award> byMember(String groupId, LocalDate from, LocalDate to, String topic) {
        var criteria =
                where("groupId").is(groupId).and("date").gte(from.toString()).lte(to.toString());
        return mongo.stream(
                query(topic.isEmpty() ? criteria : criteria.and("topic").is(topic))
                        .with(Sort.by("memberId", "_id")),
                Award.class);
    }

    /** The lines of all answers to some rounds, by their ids. */
    public List<Award> answers(Collection<String> roundIds) {
        return mongo.find(
                query(where("roundId").in(roundIds).and("kind").is(Award.Kind.ANSWER))
                        .with(Sort.by("_id")),
                Award.class);
    }

    /**
     * Brings causes to what they are worth and the member's standings with them. Repeating it adds nothing; of two callers at
     * once the slower one sees the faster one's line and adds only what is still missing.
     *
     * @param worths causes of one member in one group
     */
    public void settle(List<Worth> worths) {
        if (!worths.isEmpty()) {
            settle(worths, known(worths));
        }
    }

    /**
     * As {@link #settle(List)}, for a caller that has just read the member's lines since the month before the first date of these
     * causes, or since an earlier one.
     */
    public void settle(List<Worth> worths, List<Award> known) {
        String group = worths.get(0).groupId();
        String member = worths.get(0).memberId();
        List<Award> missing =
                worths.stream().flatMap(worth -> next(worth, known).stream()).toList();
        try {
            if (!missing.isEmpty()) {
                mongo.insert(missing, Award.class);
            }
            standings.advance(group, member, known, missing, touched(worths, known, missing));
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            worths.forEach(this::settleAlone);
            List<Award> lines = known(worths);
            standings.advance(group, member, lines, List.of(), touched(worths, lines, List.of()));
        }
    }

    /** The member's lines since the month before the first date of these causes: they make all boards but that of all time. */
    private List<Award> known(List<Worth> worths) {
        String group = worths.get(0).groupId();
        String member = worths.get(0).memberId();
        LocalDate first = Stream.concat(
                        worths.stream().map(Worth::date), of(worths).stream().map(Award::date))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return since(group, member, first.minusDays(BOARD_DAYS));
    }

    /** The lines of these causes. */
    private List<Award> of(List<Worth> worths) {
        return mongo.find(
                query(where("groupId")
                        .is(worths.get(0).groupId())
                        .and("memberId")
                        .is(worths.get(0).memberId())
                        .and("cause")
                        .in(worths.stream().map(Worth::cause).toList())),
                Award.class);
    }

    private static List<Award> touched(List<Worth> worths, List<Award> known, List<Award> added) {
        Set<String> causes = worths.stream().map(Worth::cause).collect(Collectors.toSet());
        return Stream.concat(known.stream(), added.stream())
                .filter(line -> causes.contains(line.cause()))
                .toList();
    }

    /** Dates, from one on, on which a member has a streak line that was not taken back. */
    public Set<LocalDate> streakDates(String groupId, String memberId, LocalDate from) {
        Query streaks = since(groupId, memberId, from.toString())
                .addCriteria(where("kind").is(Award.Kind.STREAK));
        return streakDates(mongo.find(streaks, Award.class).stream()).stream()
                .filter(date -> !date.isBefore(from))
                .collect(Collectors.toSet());
    }

    /** Dates on which the member of these lines has a streak line that was not taken back. */
    public static Set<LocalDate> streakDates(Stream<Award> lines) {
        Map<String, Integer> held = lines.filter(line -> line.kind() == Award.Kind.STREAK)
                .collect(Collectors.groupingBy(Award::cause, Collectors.summingInt(Award::points)));
        return held.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        LocalDate.parse(entry.getKey().substring(entry.getKey().lastIndexOf(':') + 1)))
                .collect(Collectors.toSet());
    }

    /** The last line of each answer, where it has a grade, in the order the answers were begun. */
    public static List<Award> graded(Stream<Award> lines) {
        GradedAnswers graded = new GradedAnswers();
        lines.forEach(graded::add);
        return graded.all();
    }

    /** Says something else instead of these words in the lines of a cause, as when their author is to be forgotten. */
    public void rephrase(String cause, String words, String instead) {
        for (Award line : mongo.find(query(where("_id").regex("^" + Pattern.quote(cause + "#"))), Award.class)) {
            if (line.why().contains(words)) {
                mongo.updateFirst(
                        query(where("_id").is(line.id()).and("why").is(line.why())),
                        Update.update("why", line.why().replace(words, instead)),
                        Award.class);
            }
        }
    }

    /** Forgets a member's lines. */
    public void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Award.class);
        standings.forget(memberId);
    }

    private void settleAlone(Worth worth) {
        Optional<Award> unused =
                Contended.change(() -> next(worth, of(List.of(worth))).map(mongo::insert));
    }

    /** The line that brings a cause to what it is worth, given at least all lines of its cause; empty if none is missing. */
    private Optional<Award> next(Worth worth, List<Award> lines) {
        List<Award> ofCause = lines.stream()
                .filter(line -> line.cause().equals(worth.cause()))
                .toList();
        int held = ofCause.stream().mapToInt(Award::points).sum();
        return isSettled(worth, ofCause, held)
                ? Optional.empty()
                : Optional.of(line(worth, ofCause.size() + 1, worth.points() - held));
    }

    private static boolean isSettled(Worth worth, List<Award> ofCause, int held) {
        if (ofCause.isEmpty()) {
            return worth.points() == 0 && worth.kind() != Award.Kind.ANSWER && worth.kind() != Award.Kind.REPAIR;
        }
        Award last =
                ofCause.stream().max(Comparator.comparingInt(Award::number)).orElseThrow();
        boolean sameReason = worth.kind() != Award.Kind.ANSWER || last.why().equals(worth.why());
        return held == worth.points() && last.grade() == worth.grade() && last.streak() == worth.streak() && sameReason;
    }

    private Award line(Worth worth, int number, int points) {
        return new Award(
                worth.cause() + "#" + number,
                worth.groupId(),
                worth.memberId(),
                worth.cause(),
                worth.kind(),
                points,
                worth.date(),
                worth.roundId(),
                worth.topic(),
                worth.grade(),
                worth.streak(),
                worth.why(),
                clock.instant());
    }
}
