package dev.whetstone.leaderboard;

import dev.whetstone.award.Award;
import dev.whetstone.award.Improvement;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Seasons;
import dev.whetstone.award.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/** What a board goes by. A standing of another board than that of points carries its value in place of the points. */
enum RankedBy {
    POINTS("points", "Points", "points") {
        @Override
        OptionalInt value(Standing counted, List<Award> ofOne, LocalDate from) {
            return OptionalInt.of(counted.points());
        }
    },
    /** The mean grade in percent, for three answers or more. */
    ACCURACY("accuracy", "Mean grade", "mean grade") {
        @Override
        OptionalInt value(Standing counted, List<Award> ofOne, LocalDate from) {
            return counted.answered() < Improvement.LEAST
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.round(counted.accuracy() * 100));
        }

        @Override
        String shown(int value) {
            return value + " %";
        }
    },
    /** By how many percentage points the mean grade rose above that of the four weeks before. */
    IMPROVED("improved", "Better by", "improvement") {
        @Override
        OptionalInt value(Standing counted, List<Award> ofOne, LocalDate from) {
            return Improvement.of(ofOne, from).stream()
                    .mapToInt(rise -> (int) Math.round(rise.rise() * 100))
                    .findFirst();
        }

        @Override
        LocalDate since(LocalDate from) {
            return from.minusWeeks(4);
        }

        @Override
        String shown(int value) {
            return "%d percentage points".formatted(value);
        }
    },
    /** Times others found an answer helpful. */
    HELPFUL("helpful", "Found helpful", "answers found helpful") {
        @Override
        OptionalInt value(Standing counted, List<Award> ofOne, LocalDate from) {
            int votes = ofOne.stream()
                    .filter(line -> line.kind() == Award.Kind.HELPFUL)
                    .mapToInt(Award::points)
                    .sum();
            return votes == 0 ? OptionalInt.empty() : OptionalInt.of(votes);
        }
    },
    /** Points for each answered round in tenths, for three answers or more: who joined late is not behind. */
    ROUND("round", "Points per round", "points per round") {
        @Override
        OptionalInt value(Standing counted, List<Award> ofOne, LocalDate from) {
            return counted.answered() < Improvement.LEAST
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.round(counted.points() * 10f / counted.answered()));
        }

        @Override
        String shown(int value) {
            return "%d.%d".formatted(value / 10, Math.abs(value % 10));
        }
    };

    private final String word;
    private final String title;
    private final String measure;

    RankedBy(String word, String title, String measure) {
        this.word = word;
        this.title = title;
        this.measure = measure;
    }

    /** As it is typed. */
    String word() {
        return word;
    }

    /** The head of its column. */
    String title() {
        return title;
    }

    /** What a board that goes by it says after "by". */
    String measure() {
        return measure;
    }

    /** What a member of these ledger lines is ranked by; empty where they cannot be. */
    abstract OptionalInt value(Standing counted, List<Award> ofOne, LocalDate from);

    /** The first date whose lines matter for a span that begins then. */
    LocalDate since(LocalDate from) {
        return from;
    }

    String shown(int value) {
        return String.valueOf(value);
    }

    /** The standing of one member's lines, none if they cannot be ranked. */
    List<Standing> standing(List<Award> ofOne, LocalDate from) {
        Award any = ofOne.get(0);
        Standing counted = Objects.requireNonNull(
                Standing.recount(any.groupId(), any.memberId(), ofOne).get(Seasons.ALL));
        return value(counted, ofOne, from).stream()
                .mapToObj(value -> new Standing(
                        counted.id(),
                        counted.groupId(),
                        counted.memberId(),
                        counted.board(),
                        value,
                        (int) Ledger.graded(ofOne.stream()).stream()
                                .filter(line -> !line.date().isBefore(from))
                                .count(),
                        counted.gradeSum(),
                        counted.lines(),
                        counted.digest()))
                .toList();
    }

    static RankedBy of(String typed) {
        return List.of(values()).stream()
                .filter(by -> by.word.equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(POINTS);
    }
}
