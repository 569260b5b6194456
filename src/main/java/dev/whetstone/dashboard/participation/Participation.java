package dev.whetstone.dashboard.participation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a group took part in its revealed rounds of the last {@value #DAYS} days.
 *
 * @param people how many take part now
 * @param questions the newest first
 * @param members by name
 */
record Participation(int people, List<Weekday> weekdays, List<Asked> questions, List<Person> members) {

    static final int DAYS = 90;
    /** So many scheduled days without an answer, days off not counted, are a silence. */
    static final int SILENT = 5;

    private static final int ACTIVE = 3;

    /** One weekday: how many rounds it had, and which share of all answers there could have been was given, 0..1. */
    record Weekday(DayOfWeek day, int rounds, int answers, double share) {}

    /**
     * One round's question.
     *
     * @param share of the people who answered, 0..1
     * @param mean the mean grade, 0..1; empty where none is known
     * @param graded how many grades it is the mean of
     */
    record Asked(
            LocalDate date, String title, String topic, int answers, double share, OptionalDouble mean, int graded) {

        private static final int ENOUGH = 3;
        private static final int HARD = 40;
        private static final int EASY = 95;

        boolean isTooHard() {
            return graded >= ENOUGH && percent(100) < HARD;
        }

        boolean isTooEasy() {
            return graded >= ENOUGH && percent(0) >= EASY;
        }

        /** As it is shown. */
        private long percent(int unknown) {
            return mean.isPresent() ? Math.round(mean.getAsDouble() * 100) : unknown;
        }

        /** What its grades say, in words; empty where nothing stands out. */
        String remark() {
            return isTooHard() ? "too hard" : isTooEasy() ? "too easy" : "";
        }
    }

    /**
     * One member.
     *
     * @param answers how many they gave
     * @param last the date of their last; null without any
     * @param silent scheduled days since then, days off not counted
     */
    record Person(
            String name,
            int answers,
            OptionalDouble mean,
            @org.jspecify.annotations.Nullable LocalDate last,
            int silent) {

        /** Was active, and has been silent for a while. */
        boolean isDrifting() {
            return answers >= ACTIVE && silent >= SILENT;
        }
    }

    List<Person> drifting() {
        return members.stream().filter(Person::isDrifting).toList();
    }

    List<Asked> standingOut() {
        return questions.stream().filter(asked -> !asked.remark().isEmpty()).toList();
    }
}
