package dev.whetstone.plan;

import java.util.List;

/** Ordered study days; {@code about} is one sentence. */
public record StudyPlan(String id, String title, String about, List<Day> days) {

    public StudyPlan {
        days = List.copyOf(days);
    }

    /** One day: its theme and the ids of its questions, in order. */
    public record Day(String theme, List<String> questions) {
        public Day {
            questions = List.copyOf(questions);
        }
    }
}
