package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.server.ServerFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discord tells nobody without a privileged intent who left; the bot finds out when it addresses them next. */
class WhoLeftTests {

    @TempDir
    private Path folder;

    @Test
    void whoLeftTheServerIsOffTheBoardOnceNothingReachesThem() {
        try (DayBot bot = new DayBot(folder)) {
            String channel = bot.group();
            String thread = bot.nine(channel);
            bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
            bot.awaitDirect(bot.ben, "10 of 10 points");
            bot.discord.members().write(bot.eve, thread, DayBot.FIRST);
            bot.awaitDirect(bot.eve, "10 of 10 points");
            bot.await(() -> bot.type(bot.ada, channel, "leaderboard", Map.of()).contains("Eve"));
            assertThat(bot.type(bot.ada, channel, "leaderboard", Map.of())).contains("Ben");

            bot.discord.failAlways(
                    "POST channels/" + bot.discord.directChannel(bot.ben) + "/messages",
                    ServerFailure.noMutualServer());
            bot.discord.failAlways(
                    "GET guilds/" + bot.guild + "/members/" + bot.ben.id(),
                    ServerFailure.of(404, 10007, "Unknown Member"));
            bot.pass(Duration.ofHours(10));
            bot.awaitDirect(bot.eve, "How your answer to");
            bot.await(() -> bot.rounds("REVEALED") == 1);
            bot.awaitNothingDue();
            assertThat(bot.type(bot.ada, channel, "leaderboard", Map.of()))
                    .contains("Eve")
                    .doesNotContain("Ben");
        }
    }
}
