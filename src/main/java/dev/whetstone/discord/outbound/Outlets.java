package dev.whetstone.discord.outbound;

/** The ways in which something is said on Discord: as a question, in a thread, by a sign, or to one member. */
public record Outlets(
        QuestionPosts questions,
        ThreadMessages threads,
        DiscordSigns signs,
        Whispers whispers,
        DiscordDirectMessages direct) {}
