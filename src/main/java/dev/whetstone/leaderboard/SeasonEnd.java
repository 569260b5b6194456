package dev.whetstone.leaderboard;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.ChannelWords;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says in every channel of a group, once, who won a month and with which table: when the first round of the next month is
 * revealed, because the month is frozen by then. A month whose word would come later than that is old news.
 */
final class SeasonEnd implements RoundFollower {

    private static final int NEWS_FOR_DAYS = 10;

    private final Boards boards;
    private final ChannelWords words;

    SeasonEnd(Boards boards, ChannelWords words) {
        this.boards = boards;
        this.words = words;
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        LocalDate last = round.date().withDayOfMonth(1).minusDays(1);
        if (round.date().getDayOfMonth() > NEWS_FOR_DAYS) {
            return true;
        }
        String mark = "season:" + group.id() + ":" + Period.MONTH.board(last);
        return boards.before(group, Period.MONTH, "", last, Optional.empty())
                .map(BoardMessage::ended)
                .map(word -> words.say(group, mark, word))
                .orElse(true);
    }
}
