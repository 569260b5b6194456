package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.ServerFailure;
import dev.whetstone.discord.server.Used;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/both-platforms.md played through, with either platform away when something is due on both. */
class BothPlatformsTests {

    private static final String RIGHT = "3 1 1 1";
    private static final String WRONG = "2 1 1 1";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));

    private final FakeSlack slack = new FakeSlack();

    private final FakeDiscord discord = FakeDiscord.start(clock);

    private final TestDatabase database = DatabaseServers.embedded().fresh();

    private FakeWorkspace workspace;
    private String channel;
    private final Person ada = discord.addPerson("Ada", true);
    private final Person ben = discord.addPerson("Ben", false);
    private WholeBot bot;

    @BeforeEach
    void start() {
        slack.clock(clock);
        workspace = TestSlack.prepared(slack);
        channel = discord.addText(discord.addGuild(), "daily");
        List<String> settings = discord.settings().stream().map("--"::concat).toList();
        bot = new WholeBot(slack, workspace, database.uri(), folder, settings);
        soon(() -> assertThat(discord.isConnected()).isTrue());
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
        discord.close();
        database.close();
    }

    @Test
    void whatIsDueOnOneNeverWaitsForTheOther() {
        setUpOnBoth();
        FakeMessage question = postWhileDiscordIsAway();
        String thread = postOnceDiscordIsBack();
        answerOnBoth(question, thread);
        remindWhileDiscordIsAway();
        closeWhileDiscordIsAway(question);
        revealOnceDiscordIsBack(thread);
        closeWhileSlackIsAway();
    }

    private void setUpOnBoth() {
        bot.types(
                "U1", "setup plan:pyspark-from-zero time:09:00 days:mon-sun zone:UTC close:10h remind:2h name:Sparks");
        String code = found("/prep link (\\w+)", bot.types("U1", "link"));
        assertThat(typed(ada, "link", Map.of("code", code))).contains("one person on both");
        String group = found("/prep setup group:([\\w-]+)", bot.types("U1", "settings"));
        assertThat(typed(ada, "setup", Map.of("group", group))).contains("also gets its questions here");
        String second = found("/prep link (\\w+)", bot.types("U2", "link"));
        assertThat(typed(ben, "link", Map.of("code", second))).contains("one person on both");
        soon(() -> assertThat(bot.all("members")).hasSize(2));
        bot.types("U2", "join");
    }

    private FakeMessage postWhileDiscordIsAway() {
        discord.failAlways("POST channels/" + channel + "/messages", ServerFailure.page(503));
        clock.set(Instant.parse("2026-03-02T09:00:01Z"));
        soon(() -> assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(1));
        soon(() -> assertThat(bot.all("rounds").get(0).getString("state")).isEqualTo("OPEN"));
        assertThat(discord.messagesOfBot(channel)).isEmpty();
        return workspace.posts(WholeBot.CHANNEL).get(0);
    }

    private String postOnceDiscordIsBack() {
        discord.recover();
        clock.set(Instant.parse("2026-03-02T09:05:00Z"));
        soon(() -> assertThat(discord.threadsOf(channel)).hasSize(1));
        soon(() -> assertThat(bot.all("round_threads")).hasSize(2));
        assertThat(discord.messagesOfBot(channel)).hasSize(1);
        return discord.threadsOf(channel).get(0);
    }

    /** Ada's first try is on Slack; on Discord she says plainly what is better, and sends it by the form. */
    private void answerOnBoth(FakeMessage question, String thread) {
        FakeMessage first = bot.writes(question, "U1", WRONG);
        soon(() -> assertThat(bot.isGraded(first)).isTrue());
        String plain =
                discord.members().write(ada, thread, "I think the second line should count the missing ages too");
        soon(() -> assertThat(discord.reactions(plain)).containsExactly("❔"));
        soon(() -> assertThat(saidTo(ada, thread)).contains("answered this question on another platform", "answer:"));
        DataObject asked = discord.messagesOfBot(channel).get(0);
        Used pressed = discord.members().press(ada, channel, asked, button(asked, ":answer "));
        soon(() -> assertThat(discord.answersTo(pressed)).isNotEmpty());
        DataObject form = discord.answerTo(pressed);
        assertThat(form.toString()).as("what was said on Slack").contains(WRONG);
        discord.members().send(ada, channel, form.getString("custom_id"), Map.of("text", RIGHT));
        soon(() -> assertThat(bot.awardedAnswers()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(bot.all("answers")).as("one person, one answer").hasSize(1);
        assertThat(bot.types("U1", "me")).contains("Ada", "Streak: 1");
        soon(() -> assertThat(saidTo(ada, channel)).contains("points"));
    }

    /** Ben was seen last on Slack, is written to there, and nobody waits for Discord. */
    private void remindWhileDiscordIsAway() {
        discord.failAlways("POST users/@me/channels", ServerFailure.page(503));
        clock.set(Instant.parse("2026-03-02T17:00:02Z"));
        soon(() -> assertThat(FakeWorkspace.text(workspace.directTo("U2"))).contains("still missing"));
        discord.recover();
        assertThat(discord.direct(ben)).isEmpty();
    }

    private void closeWhileDiscordIsAway(FakeMessage question) {
        discord.failAlways("POST channels/", ServerFailure.page(503));
        discord.failAlways("PATCH channels/", ServerFailure.page(503));
        discord.failAlways("POST users/@me/channels", ServerFailure.page(503));
        clock.set(Instant.parse("2026-03-02T19:00:03Z"));
        soon(() -> assertThat(FakeWorkspace.text(workspace.replies(WholeBot.CHANNEL, question.ts)))
                .contains("three-valued logic"));
        soon(() -> assertThat(question.shown()).contains("Closed."));
        soon(() -> assertThat(bot.all("rounds").get(0).getString("state")).isEqualTo("REVEALED"));
    }

    private void revealOnceDiscordIsBack(String thread) {
        assertThat(discord.said(thread)).noneMatch(text -> text.contains("three-valued logic"));
        discord.recover();
        clock.set(Instant.parse("2026-03-02T19:45:00Z"));
        soon(() -> assertThat(discord.said(thread)).anyMatch(text -> text.contains("three-valued logic")));
        soon(() -> assertThat(FakeDiscord.text(discord.messagesOfBot(channel).get(0)))
                .contains("Closed."));
        clock.set(Instant.parse("2026-03-02T20:30:00Z"));
        soon(() -> assertThat(bot.privately("U1") + saidTo(ada, channel)).contains("How your answer to"));
    }

    private void closeWhileSlackIsAway() {
        clock.set(Instant.parse("2026-03-03T09:00:01Z"));
        soon(() -> assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(2));
        soon(() -> assertThat(discord.threadsOf(channel)).hasSize(2));
        String thread = discord.threadsOf(channel).get(1);
        slack.failAlways(workspace, "chat.postMessage", dev.whetstone.slack.SlackFailure.status(503));
        clock.set(Instant.parse("2026-03-03T19:00:02Z"));
        soon(() -> assertThat(discord.said(thread)).anyMatch(text -> text.contains("Model answer")));
        soon(() -> assertThat(bot.all("rounds").stream().map(round -> round.getString("state")))
                .containsOnly("REVEALED"));
        slack.failAlways(workspace, "chat.postMessage", null);
        clock.set(Instant.parse("2026-03-03T19:45:00Z"));
        FakeMessage question = workspace.posts(WholeBot.CHANNEL).get(1);
        soon(() -> assertThat(FakeWorkspace.text(workspace.replies(WholeBot.CHANNEL, question.ts)))
                .contains("Model answer"));
    }

    @Test
    void aGroupOfOnesOwnOnEachSideIsJoinedByItsAdmin() {
        bot.types("U1", "setup plan:pyspark-from-zero time:09:00 days:mon-sun zone:UTC name:Sparks");
        Map<String, String> plan = Map.of("plan", "sql-in-30-days", "time", "10:00", "zone", "UTC", "name", "Owls");
        assertThat(typed(ada, "setup", plan)).contains("is set up");
        String code = found("/prep link (\\w+)", bot.types("U1", "link"));
        Used linked = discord.members().slash(ada, channel, "link", Map.of("code", code));
        soon(() -> assertThat(discord.whispersOf(linked)).isNotEmpty());
        DataObject offer = discord.whispersOf(linked).get(0);
        soon(() -> assertThat(bot.all("members")).hasSize(1));
        Used asked = discord.members().press(ada, channel, offer, button(offer, "join-groups"));
        soon(() -> assertThat(discord.whispersOf(asked)).isNotEmpty());
        DataObject sure = discord.whispersOf(asked).get(0);
        discord.members().press(ada, channel, sure, button(sure, "join-groups"));
        soon(() -> assertThat(bot.all("groups")).hasSize(1));
        soon(() -> assertThat(bot.types("U1", "settings")).contains("Owls", "Channels: 2"));
    }

    private String saidTo(Person person, String place) {
        return String.join("\n", discord.direct(person)) + String.join("\n", discord.whispered(person, place));
    }

    private static String button(DataObject message, String word) {
        return FakeDiscord.buttons(message).stream()
                .filter(id -> id.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FakeDiscord.buttons(message)));
    }

    private String typed(Person who, String command, Map<String, String> options) {
        Used used = discord.members().slash(who, channel, command, options);
        soon(() -> assertThat(discord.whispersOf(used)).isNotEmpty());
        return FakeDiscord.text(discord.whispersOf(used).toArray(DataObject[]::new));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
