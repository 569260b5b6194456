package dev.whetstone.season;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import java.util.Optional;

/**
 * Keeps a month as it ended and says in every channel of its group, once, who won it and with which table. A month whose word would
 * come late is old news, but it is kept.
 */
record SeasonEnd(EndedMonths months, HallOfFame fame, ChannelWords words) implements RoundFollower {

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        Optional<FrozenSeason> ended = months.before(round, group);
        return !EndedMonths.isNews(round)
                || ended.map(season -> words.say(group, "season:" + season.id(), word(season)))
                        .orElse(true);
    }

    private ChatMessage word(FrozenSeason season) {
        return fame.ended(season, season.title() + " is over");
    }
}
