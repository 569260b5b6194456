package dev.whetstone.badge;

import java.util.Locale;

/** What can be counted for a badge; the names are those of the schema. */
public enum BadgeRule {
    /** Graded answers. */
    ANSWERS {
        @Override
        int count(History history) {
            return history.answers();
        }
    },
    /** Answers of 60 % or more without a hint. */
    UNAIDED {
        @Override
        int count(History history) {
            return history.elsewhere(this);
        }
    },
    /** Answers after ten posting days or more without one, declared days off left out. */
    COMEBACKS {
        @Override
        int count(History history) {
            return history.comebacks();
        }
    },
    /** Topics with eight answers or more, at 85 % on average. */
    TOPICS {
        @Override
        int count(History history) {
            return history.masteredTopics();
        }
    },
    /** Times others found an answer helpful. */
    HELPFUL {
        @Override
        int count(History history) {
            return history.helpful();
        }
    },
    /** Months that are over and have eight posting days or more, all of them answered; declared days off left out. */
    MONTHS {
        @Override
        int count(History history) {
            return history.fullMonths();
        }
    },
    /** Mock interviews held as interviewer whom somebody there called useful. */
    INTERVIEWS {
        @Override
        int count(History history) {
            return history.elsewhere(this);
        }
    },
    /** Questions that came back and were known. */
    RECALLED {
        @Override
        int count(History history) {
            return history.recalled();
        }
    };

    abstract int count(History history);

    static BadgeRule of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
