package dev.whetstone.badge;

import java.util.Locale;
import java.util.function.ToIntFunction;

/** What can be counted for a badge; the names are those of the schema. */
public enum BadgeRule {
    /** Graded answers. */
    ANSWERS(History::answers),
    /** Answers of 60 % or more without a hint. */
    UNAIDED(History::unaided),
    /** Answers after ten posting days or more without one, declared days off left out. */
    COMEBACKS(History::comebacks),
    /** Topics with eight answers or more, at 85 % on average. */
    TOPICS(History::masteredTopics),
    /** Times others found an answer helpful. */
    HELPFUL(History::helpful),
    /** Months that are over and have eight posting days or more, all of them answered; declared days off left out. */
    MONTHS(History::fullMonths),
    /** Questions that came back and were known. */
    RECALLED(History::recalled);

    private final ToIntFunction<History> count;

    BadgeRule(ToIntFunction<History> count) {
        this.count = count;
    }

    int count(History history) {
        return count.applyAsInt(history);
    }

    static BadgeRule of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
