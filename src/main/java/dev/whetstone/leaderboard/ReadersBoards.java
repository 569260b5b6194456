package dev.whetstone.leaderboard;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import java.time.Clock;
import java.util.Optional;

/** The boards as one reader sees them today, with their own place. */
record ReadersBoards(Groups groups, Members members, Boards boards, Clock clock) implements BoardView {

    Board board(StudyGroup group, Board.Which which, MemberRef reader) {
        return boards.board(group, which, group.cadence().dateOf(clock.instant()), members.known(reader));
    }

    @Override
    public Optional<ChatMessage> board(ChannelRef channel, MemberRef reader) {
        return groups.of(channel)
                .map(group -> board(group, Board.Which.first(Period.MONTH), reader))
                .map(BoardMessage::of);
    }
}
