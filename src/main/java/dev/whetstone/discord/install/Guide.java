package dev.whetstone.discord.install;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The first words to whoever brought the bot to a server: what to do next, and what it still lacks. */
public final class Guide {

    private Guide() {}

    /** The guide for a server of this name, where these permissions are missing. */
    public static ChatMessage of(String server, List<BotPermission> missing) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("A question a day for " + server));
        blocks.add(new Block.Prose("""
                I post a question from a study plan, take answers in its thread, grade them and reveal the model answer \
                when the round closes. Three steps, and the first question is there:

                1. Choose a text or forum channel, or make a new one.
                2. Type `/prep setup` in it and choose plan, time and time zone.
                3. Type `/prep post` there to get the first question now instead of at that time."""));
        if (!missing.isEmpty()) {
            blocks.add(new Block.Prose("**What I still lack on %s**\n%s"
                    .formatted(
                            Markdown.escape(server),
                            missing.stream()
                                    .map(one ->
                                            "- **%s**, %s: open Server Settings, Roles, my role, Permissions, and switch it on."
                                                    .formatted(one.title(), one.purpose()))
                                    .collect(Collectors.joining("\n")))));
        }
        blocks.add(
                new Block.Prose(
                        "Only those who may manage the server, and whoever set a group up, can change it. `/prep help` lists what I can do. Every question has an *Answer* button, which works for everybody; I never mention anybody, and `/prep forget me` deletes what I know of a member."));
        return new ChatMessage(blocks);
    }
}
