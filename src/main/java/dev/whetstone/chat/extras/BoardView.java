package dev.whetstone.chat.extras;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import java.util.Optional;

/** The board of a channel's group as a message, for platforms that can show it beside the chat. */
public interface BoardView {

    Optional<ChatMessage> board(ChannelRef channel, MemberRef reader);
}
