package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatPlatforms;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discord beside a playground that is asked for. */
class BesideOthersTests {

    @TempDir
    private Path folder;

    @Test
    void discordAndThePlaygroundWorkBesideEachOther() {
        try (DayBot bot = new DayBot(folder, "--whetstone.playground=true")) {
            ChatPlatforms platforms = bot.context.getBean(ChatPlatforms.class);
            assertThat(platforms.isOn("discord")).isTrue();
            assertThat(platforms.isOn("playground")).isTrue();
            String thread = bot.nine(bot.group());
            bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
            bot.awaitDirect(bot.ben, "10 of 10 points");
        }
    }
}
