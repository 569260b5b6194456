package dev.whetstone.appeal;

import dev.whetstone.chat.ChatMessage;

/** Whom a digest is for, and how it reaches them. */
record DigestPost(Deciders deciders, PrivatePost post) {

    /** False if no platform could be asked. */
    boolean send(Person admin, ChatMessage message, String mark) {
        return post.send(admin, message, mark);
    }
}
