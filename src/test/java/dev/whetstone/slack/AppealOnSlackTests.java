package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the button under a result to the outcome, with the whole bot. */
class AppealOnSlackTests {

    @TempDir
    private Path folder;

    private FakeSlack slack;
    private FakeWorkspace workspace;
    private TestDatabase database;
    private WholeBot bot;

    @BeforeEach
    void start() {
        slack = new FakeSlack();
        slack.clock(new MovableClock(WholeBot.TEN));
        workspace = TestSlack.prepared(slack);
        database = DatabaseServers.embedded().fresh();
        bot = new WholeBot(slack, workspace, database.uri(), folder);
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
        database.close();
    }

    @Test
    void anAppealIsMadeSeenAndDecided() {
        FakeMessage question = bot.firstQuestion("U1");
        bot.writes(question, "U2", "it prints 2 1 1 1");
        soon(() -> assertThat(workspace.shownTo("U2")).isNotEmpty());
        bot.types("U1", "close");
        soon(() -> assertThat(bot.privately("U2")).contains("How your answer to"));
        String appealed =
                bot.answered(bot.presses("U2", last(workspace.shownTo("U2")), "I think this is better than that"));
        assertThat(appealed).contains("the group's admins", "never lowers");
        soon(() -> assertThat(FakeWorkspace.text(workspace.directTo("U1"))).contains("An appeal in"));
        assertThat(bot.types("U1", "waiting")).contains("an appeal against");
        FakeMessage asked = last(workspace.directTo("U1"));
        assertThat(asked.shown()).contains("it prints 2 1 1 1").doesNotContain("Mateo");
        bot.presses("U1", asked, "Decide");
        assertThat(bot.sender.interaction(decision(bot.openedView(0))).status()).isEqualTo(200);
        soon(() -> assertThat(bot.privately("U2")).contains("Three of four lines"));
        assertThat(bot.types("U2", "why")).contains("Three of four lines");
        assertThat(bot.types("U2", "grading")).contains("How I grade");
        assertThat(bot.types("U2", "teach on")).contains("Thank you");
    }

    private JsonObject decision(JsonObject view) {
        JsonObject sent = Payloads.submitted(workspace, "U1", view, "reason", "Three of four lines");
        JsonObject chosen = new JsonObject();
        chosen.addProperty("value", "0.75");
        JsonObject select = new JsonObject();
        select.addProperty("type", "static_select");
        select.add("selected_option", chosen);
        JsonObject byAction = new JsonObject();
        byAction.add("input", select);
        sent.getAsJsonObject("view")
                .getAsJsonObject("state")
                .getAsJsonObject("values")
                .add("score", byAction);
        return sent;
    }

    private static FakeMessage last(List<FakeMessage> messages) {
        return messages.get(messages.size() - 1);
    }
}
