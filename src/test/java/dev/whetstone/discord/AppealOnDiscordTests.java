package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.Used;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** From the button under a result to the outcome, in direct messages, with the whole program. */
class AppealOnDiscordTests {

    @TempDir
    private Path folder;

    private DayBot bot;

    @BeforeEach
    void start() {
        bot = new DayBot(folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void anAppealIsMadeSeenAndDecided() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.members().write(bot.ben, thread, "1 1 1 1");
        bot.awaitDirect(bot.ben, "of 10 points");
        bot.pass(Duration.ofHours(10));
        bot.awaitDirect(bot.ben, "How your answer to");
        bot.await(() -> isNoted("answers", new Document("revealTold", true)));
        Used appeal = pressLast(bot.ben, ":appeal ");
        assertThat(bot.answer(appeal)).contains("the group's admins", "never lowers");
        bot.awaitDirect(bot.ada, "An appeal in");
        bot.await(() -> isNoted("appeals", new Document("asked", new Document("$ne", List.of()))));
        assertThat(bot.type(bot.ada, channel, "waiting", Map.of())).contains("an appeal against 0 %");
        Used decide = pressLast(bot.ada, ":appeal-decide ");
        assertThat(bot.answer(decide)).isEqualTo("Decide the appeal");
        Used sent = bot.discord
                .members()
                .send(
                        bot.ada,
                        bot.discord.directChannel(bot.ada),
                        bot.discord.answerTo(decide).getString("custom_id"),
                        Map.of("score", "0.5", "reason", "Three of four lines"));
        assertThat(bot.answer(sent)).contains("decided, with 50 %");
        bot.awaitDirect(bot.ben, "Three of four lines");
        assertThat(bot.type(bot.ben, channel, "why", Map.of())).contains("Three of four lines");
        assertThat(bot.type(bot.ben, channel, "grading", Map.of())).contains("How I grade");
        assertThat(bot.type(bot.ben, channel, "teach", Map.of("state", "on"))).contains("Thank you");
    }

    /** The bot has seen that its message is there, so that a press of it is known. */
    private boolean isNoted(String collection, Document done) {
        return bot.context
                        .getBean(MongoTemplate.class)
                        .getCollection(collection)
                        .countDocuments(done)
                == 1;
    }

    private Used pressLast(Person who, String button) {
        String place = bot.discord.directChannel(who);
        DataObject message = bot.discord.messages(place).stream()
                .filter(one -> FakeDiscord.buttons(one).stream().anyMatch(id -> id.contains(button)))
                .reduce((first, last) -> last)
                .orElseThrow();
        return bot.discord.members().press(who, place, message, DayBot.button(message, button));
    }
}
