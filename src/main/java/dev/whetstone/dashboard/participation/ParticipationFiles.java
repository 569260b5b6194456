package dev.whetstone.dashboard.participation;

import dev.whetstone.leaderboard.Csv;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Participation as files for a spreadsheet. */
final class ParticipationFiles {

    private ParticipationFiles() {}

    /** One line for each question. */
    static String questions(Participation participation) {
        return participation.questions().stream()
                .map(asked -> Csv.row(List.of(
                        asked.date().toString(),
                        asked.date().getDayOfWeek().name().toLowerCase(Locale.ROOT),
                        asked.title(),
                        asked.topic(),
                        String.valueOf(asked.answers()),
                        String.valueOf(participation.people()),
                        percent(asked.mean()),
                        asked.remark())))
                .collect(Collectors.joining(
                        "", "date,weekday,question,topic,answers,members now,mean grade in percent,remark\r\n", ""));
    }

    /** One line for each member. */
    static String members(Participation participation) {
        return participation.members().stream()
                .map(member -> Csv.row(List.of(
                        member.name(),
                        String.valueOf(member.answers()),
                        percent(member.mean()),
                        String.valueOf(member.last() == null ? "" : member.last()),
                        String.valueOf(member.silent()))))
                .collect(Collectors.joining(
                        "", "member,answers,mean grade in percent,last answer,scheduled days since\r\n", ""));
    }

    private static String percent(OptionalDouble mean) {
        return mean.isPresent() ? String.valueOf(Math.round(mean.getAsDouble() * 100)) : "";
    }
}
