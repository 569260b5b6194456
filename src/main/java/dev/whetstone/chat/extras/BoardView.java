package dev.whetstone.chat.extras;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import java.util.Optional;

/** What stands beside the chat where a platform can show it: the board of a channel's group, or something of the reader's own. */
public interface BoardView {

    Optional<ChatMessage> board(ChannelRef channel, MemberRef reader);
}
