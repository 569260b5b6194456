package dev.whetstone.mock.assessment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Who is offered an assessment each month; it begins with their first one and ends with one press. */
record AssessmentOffers(MongoTemplate mongo, Members members) {

    private static final String DUE = "nextFireAt";
    private static final String TRIED = "tried";
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LEAST_DAYS = 14;

    /** The morning on which the next is offered: on the first of the next month, or on its fifteenth where that is too soon. */
    static Instant next(@Nullable ZoneId zone, Instant last) {
        ZoneId own = zone == null ? ZoneOffset.UTC : zone;
        LocalDate today = last.atZone(own).toLocalDate();
        LocalDate first = today.withDayOfMonth(1).plusMonths(1);
        LocalDate offered = today.plusDays(LEAST_DAYS).isAfter(first) ? first.plusDays(LEAST_DAYS) : first;
        return offered.atTime(MORNING).atZone(own).toInstant();
    }

    /** From now on, unless they are offered one already, said that they do not want to be, or were forgotten meanwhile. */
    void begin(Assessment first) {
        @Nullable ZoneId zone = members.find(first.memberId()).map(Member::zone).orElse(null);
        try {
            mongo.insert(new AssessmentHabit(first.memberId(), first.groupId(), next(zone, first.startedAt()), null));
        } catch (DuplicateKeyException known) {
            return;
        }
        if (!mongo.exists(query(where("_id").is(first.id())), Assessment.class)) {
            forget(first.memberId());
        }
    }

    /** As the member wishes, whatever was before; null for never. */
    void wish(String memberId, String groupId, @Nullable Instant next) {
        mongo.upsert(
                query(where("_id").is(memberId)),
                new Update().set("groupId", groupId).set(DUE, next),
                AssessmentHabit.class);
    }

    void never(String memberId) {
        mongo.updateFirst(query(where("_id").is(memberId)), new Update().set(DUE, null), AssessmentHabit.class);
    }

    List<AssessmentHabit> due(Instant now, int most) {
        return mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most), AssessmentHabit.class);
    }

    /** Takes one as it was read for a while; empty if somebody else did. */
    Optional<Instant> take(AssessmentHabit habit, Instant now) {
        Instant until = now.plus(Duration.ofMinutes(2));
        Instant tried = habit.tried();
        Update update = Update.update(DUE, until).set(TRIED, tried == null ? now : tried);
        return changed(habit.id(), habit.nextFireAt(), update) ? Optional.of(until) : Optional.empty();
    }

    /** What was due at one moment is due at another; false if that was changed meanwhile. */
    boolean plan(String memberId, @Nullable Instant due, @Nullable Instant next) {
        return changed(memberId, due, new Update().set(DUE, next).unset(TRIED));
    }

    private boolean changed(String memberId, @Nullable Instant due, Update update) {
        return mongo.updateFirst(query(where("_id").is(memberId).and(DUE).is(due)), update, AssessmentHabit.class)
                        .getModifiedCount()
                == 1;
    }

    void forget(String memberId) {
        mongo.remove(query(where("_id").is(memberId)), AssessmentHabit.class);
    }
}
