package dev.whetstone.chat.extras;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;

/** A member's own day over all their groups: what is open, streak and standing, the next reminder, settings. */
public interface HomeView {

    /** Also for somebody the bot has never met, who is told how to begin. */
    ChatMessage home(MemberRef reader);
}
