package dev.whetstone.leaderboard;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.storage.Once;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in every channel of a group, once, who won a month and with which table: when the first round of the next month is
 * revealed, because the month is frozen by then. A month whose word would come later than that is old news.
 */
final class SeasonEnd implements RoundFollower {

    private static final Logger log = LoggerFactory.getLogger(SeasonEnd.class);
    private static final int NEWS_FOR_DAYS = 10;

    private final Boards boards;
    private final ChatPlatforms platforms;
    private final Once said;

    SeasonEnd(Boards boards, ChatPlatforms platforms, Once said) {
        this.boards = boards;
        this.platforms = platforms;
        this.said = said;
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        LocalDate last = round.date().withDayOfMonth(1).minusDays(1);
        if (round.date().getDayOfMonth() > NEWS_FOR_DAYS) {
            return true;
        }
        Optional<ChatMessage> word =
                boards.before(group, Period.MONTH, "", last, Optional.empty()).map(BoardMessage::ended);
        boolean complete = true;
        for (ChannelRef channel : group.channels()) {
            complete &= word.isEmpty() || isSaid(group, channel, Period.MONTH.board(last), word.get());
        }
        return complete;
    }

    /** False if it must be tried again. */
    private boolean isSaid(StudyGroup group, ChannelRef channel, String season, ChatMessage word) {
        String mark = "season:" + group.id() + ":" + season;
        String key = mark + "|" + channel.key();
        try {
            return said.done(key, () -> say(group, channel, mark, word));
        } catch (ChatException e) {
            log.info("The end of {} could not be told in {}: {}", season, channel.key(), e.getMessage());
            return false;
        }
    }

    /** A channel that refuses it has had its turn. */
    private void say(StudyGroup group, ChannelRef channel, String mark, ChatMessage word) {
        try {
            ChatPlatform platform = platforms.of(channel);
            if (platform.findPost(channel, mark, group.createdAt()).isEmpty()) {
                platform.post(channel, word, mark);
            }
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            log.info("{} refused the word of {}: {}", channel.key(), mark, e.getMessage());
        }
    }
}
