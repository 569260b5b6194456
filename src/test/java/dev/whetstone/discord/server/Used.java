package dev.whetstone.discord.server;

/** A command, button or form somebody used. */
public record Used(String id, String token) {}
