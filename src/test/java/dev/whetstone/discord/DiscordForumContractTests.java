package dev.whetstone.discord;

import dev.whetstone.discord.server.FakeDiscord;

/** The same promises where the channel is a forum. */
class DiscordForumContractTests extends DiscordPlatformContractTests {

    @Override
    String addChannel(FakeDiscord discord, String guild) {
        return discord.addForum(guild, "questions", "spark", "sql");
    }
}
