package dev.whetstone.season;

import dev.whetstone.leaderboard.FinalTables;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A month that is over, as it ended; names are looked up when it is shown.
 *
 * @param id the group's and the month, such as {@code g1:2026-03}
 * @param people how many had a place
 * @param places the first of them
 * @param at when it was frozen
 */
@Document("seasons")
record FrozenSeason(
        @Id String id, String groupId, String month, int people, List<FinalTables.Line> places, Instant at) {

    FrozenSeason {
        places = List.copyOf(places);
    }

    static String id(String groupId, String month) {
        return groupId + ":" + month;
    }

    /** Such as "March 2026". */
    String title() {
        YearMonth span = YearMonth.parse(month);
        return span.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + span.getYear();
    }

    /** The ids of all who share the first place; empty ones are of forgotten members. */
    List<String> champions() {
        return places.stream()
                .filter(place -> place.rank() == 1 && place.points() > 0)
                .map(FinalTables.Line::memberId)
                .toList();
    }

    int best() {
        return places.isEmpty() ? 0 : places.get(0).points();
    }

    /** How many lines are a member's. */
    long lines(String member) {
        return places.stream().filter(place -> place.memberId().equals(member)).count();
    }

    /** With one line for a member who has several, and the places that follow from it. */
    FrozenSeason joined(String member) {
        FinalTables.Line one = places.stream()
                .filter(place -> place.memberId().equals(member))
                .reduce((first, second) -> new FinalTables.Line(
                        0,
                        member,
                        first.points() + second.points(),
                        first.answered() + second.answered(),
                        first.gradeSum() + second.gradeSum()))
                .orElseThrow();
        List<FinalTables.Line> lines = Stream.concat(
                        places.stream().filter(place -> !place.memberId().equals(member)), Stream.of(one))
                .sorted(Comparator.comparingInt(FinalTables.Line::points).reversed())
                .toList();
        List<FinalTables.Line> ranked = lines.stream()
                .map(line -> new FinalTables.Line(
                        1
                                + lines.stream()
                                        .filter(other -> other.points() > line.points())
                                        .count(),
                        line.memberId(),
                        line.points(),
                        line.answered(),
                        line.gradeSum()))
                .toList();
        return new FrozenSeason(id, groupId, month, people - (places.size() - ranked.size()), ranked, at);
    }
}
