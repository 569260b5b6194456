package dev.whetstone.season;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * Keeps a month as it ended and says in every channel of its group, once, who won it and with which table: when a round of the next
 * month is revealed and none of the old one is left to be. A month whose word would come later than that is old news, but it is kept.
 */
final class SeasonEnd implements RoundFollower {

    private static final int NEWS_FOR_DAYS = 10;

    /** More than a group can have open. */
    private static final int LOOKED_AT = 200;

    private final FrozenSeasons seasons;
    private final HallOfFame fame;
    private final Rounds rounds;
    private final ChannelWords words;

    SeasonEnd(FrozenSeasons seasons, HallOfFame fame, Rounds rounds, ChannelWords words) {
        this.seasons = seasons;
        this.fame = fame;
        this.rounds = rounds;
        this.words = words;
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        YearMonth month = YearMonth.from(round.date()).minusMonths(1);
        if (isOpen(group, month.atEndOfMonth())) {
            return true;
        }
        seasons.freeze(group, month);
        return round.date().getDayOfMonth() > NEWS_FOR_DAYS
                || seasons.find(group.id(), month.toString())
                        .map(season -> words.say(group, "season:" + season.id(), word(season)))
                        .orElse(true);
    }

    private boolean isOpen(StudyGroup group, LocalDate last) {
        return Stream.of(Round.State.OPEN, Round.State.CLOSED)
                .flatMap(state -> rounds.of(group.id(), state, LOOKED_AT).stream())
                .anyMatch(round -> !round.date().isAfter(last));
    }

    private ChatMessage word(FrozenSeason season) {
        return fame.ended(season, season.title() + " is over");
    }
}
