package dev.whetstone.leaderboard;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.StudyGroup;

/** What another feature shows where a period is asked for, {@code /prep leaderboard seasons}; it contributes this as a bean. */
public interface OtherBoard {

    /** One word in small letters. */
    String word();

    /** Only whoever asked sees it; hidden members are not named. */
    ChatMessage board(StudyGroup group);
}
