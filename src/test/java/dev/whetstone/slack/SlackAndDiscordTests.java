package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.Used;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bot that speaks on both: a group may live on both, and who is on both is one person. */
class SlackAndDiscordTests {

    @TempDir
    private Path folder;

    @Test
    void aGroupOnBothGetsItsQuestionOnBothAndWhoIsLinkedIsOnePerson() {
        MovableClock clock = new MovableClock(WholeBot.TEN);
        try (FakeSlack slack = new FakeSlack();
                FakeDiscord discord = FakeDiscord.start(clock);
                TestDatabase database = DatabaseServers.embedded().fresh()) {
            slack.clock(clock);
            FakeWorkspace workspace = TestSlack.prepared(slack);
            String channel = discord.addText(discord.addGuild(), "daily");
            Person ada = discord.addPerson("Ada", true);
            List<String> settings =
                    discord.settings().stream().map(setting -> "--" + setting).toList();
            try (WholeBot bot = new WholeBot(slack, workspace, database.uri(), folder, settings)) {
                WholeBot.soon(() -> assertThat(discord.isConnected()).isTrue());
                bot.types("U1", "setup plan:pyspark-from-zero time:09:00 zone:UTC close:10h name:Sparks");
                String code = found("/prep link (\\w+)", bot.types("U1", "link"));
                assertThat(typed(discord, ada, channel, "link", Map.of("code", code)))
                        .contains("one person on both");
                String group = found("/prep setup group:([\\w-]+)", bot.types("U1", "settings"));
                typed(discord, ada, channel, "setup", Map.of("group", group));

                bot.nextQuestion("U1");
                WholeBot.soon(() -> assertThat(discord.threadsOf(channel)).hasSize(1));
                WholeBot.soon(() -> assertThat(bot.all("round_threads")).hasSize(2));
                discord.members().write(ada, discord.threadsOf(channel).get(0), "3 1 1 1");
                WholeBot.soon(() -> assertThat(bot.awardedAnswers()).hasSize(1));
                assertThat(bot.types("U1", "why")).contains("+10");
            }
        }
    }

    private static String typed(
            FakeDiscord discord, Person who, String channel, String command, Map<String, String> options) {
        Used used = discord.members().slash(who, channel, command, options);
        WholeBot.soon(() -> assertThat(discord.whispersOf(used)).isNotEmpty());
        return FakeDiscord.text(discord.whispersOf(used).toArray(net.dv8tion.jda.api.utils.data.DataObject[]::new));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
