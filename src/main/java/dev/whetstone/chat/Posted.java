package dev.whetstone.chat;

/** A message that is known to stand in its channel, with the thread its replies go to. */
public record Posted(MessageRef message, ThreadRef thread) {}
