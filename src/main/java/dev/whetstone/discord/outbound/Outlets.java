package dev.whetstone.discord.outbound;

/** The ways in which something is said on Discord: as a question, in a thread, by a sign, to one member, or in a place for some. */
public record Outlets(
        QuestionPosts questions,
        ThreadMessages threads,
        DiscordSigns signs,
        Whispers whispers,
        DiscordDirectMessages direct,
        PrivateThreads places) {}
