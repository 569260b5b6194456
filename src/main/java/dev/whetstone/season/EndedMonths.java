package dev.whetstone.season;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** When a month is over for a group: a round of the next one is revealed, and none of the old one is left to be. */
record EndedMonths(FrozenSeasons seasons, Rounds rounds) {

    private static final int NEWS_FOR_DAYS = 10;

    /** More than a group can have open. */
    private static final int LOOKED_AT = 200;

    /** The month before the one of this revealed round, kept as it ended; empty if it is not over or had no points. */
    Optional<FrozenSeason> before(Round revealed, StudyGroup group) {
        YearMonth month = YearMonth.from(revealed.date()).minusMonths(1);
        if (isOpen(group, month.atEndOfMonth())) {
            return Optional.empty();
        }
        seasons.freeze(group, month);
        return seasons.find(group.id(), month.toString());
    }

    /** Whether the month before is still worth a word when this round is revealed. */
    static boolean isNews(Round revealed) {
        return revealed.date().getDayOfMonth() <= NEWS_FOR_DAYS;
    }

    private boolean isOpen(StudyGroup group, LocalDate last) {
        return Stream.of(Round.State.OPEN, Round.State.CLOSED)
                .flatMap(state -> rounds.of(group.id(), state, LOOKED_AT).stream())
                .anyMatch(round -> !round.date().isAfter(last));
    }
}
