package dev.whetstone.appeal;

import dev.whetstone.chat.ChatMessage;

/** Whom to ask, and how it reaches them. */
public record DeciderPost(Deciders deciders, PrivatePost post) {

    /** False if no platform could be asked. */
    public boolean send(Person person, ChatMessage message, String mark) {
        return post.send(person, message, mark);
    }
}
