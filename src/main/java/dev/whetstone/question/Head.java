package dev.whetstone.question;

import java.time.LocalDate;
import java.util.List;

/** What every question's front matter says; {@code minutes} is what a prepared member needs. */
public record Head(
        String id,
        String title,
        String topic,
        Difficulty difficulty,
        int minutes,
        LocalDate checked,
        List<String> sources) {

    public Head {
        sources = List.copyOf(sources);
    }
}
