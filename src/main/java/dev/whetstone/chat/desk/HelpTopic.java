package dev.whetstone.chat.desk;

import dev.whetstone.chat.ChatMessage;

/** More about one thing, shown by {@code /prep help} and its name; a feature adds a bean for what it wants explained. */
public record HelpTopic(String name, ChatMessage message) {}
