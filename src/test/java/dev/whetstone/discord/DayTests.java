package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Command;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.ServerFailure;
import dev.whetstone.discord.server.Used;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study group's day on Discord, with the whole program. */
class DayTests {

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
    void fromSetupToTheRevealAndTheBoard() {
        String channel = setUpByForm();
        String thread = bot.nine(channel);
        assertThat(FakeDiscord.text(bot.question(channel, thread))).contains("Answer in the thread", "Closes");
        String answer = answerInTheThread(thread);
        answerByForm(channel, thread);
        askForAHint(channel, thread);
        remind(thread);
        reveal(channel, thread);
        assertThat(bot.discord.reactions(answer)).containsExactly("📊");
        assertThat(bot.type(bot.ben, channel, "leaderboard", Map.of())).contains("Ben", "Eve");
        assertThat(bot.type(bot.ben, channel, "me", Map.of())).contains("10");
        bot.pass(Duration.ofHours(13));
        String next = bot.nine(channel);
        assertThat(next).isNotEqualTo(thread);
        bot.discord.members().write(bot.ben, next, DayBot.SECOND);
        bot.awaitDirect(bot.ben, "First answer");
        bot.await(() -> bot.discord.direct(bot.ben).size() >= 4);
        assertThat(bot.discord.direct(bot.ben)).last().asString().contains("of 10 points");
    }

    private String setUpByForm() {
        String channel = bot.discord.addText(bot.guild, "daily");
        Used setup = bot.discord.members().slash(bot.ada, channel, "setup", Map.of());
        assertThat(bot.answer(setup)).isEqualTo("Start a study group");
        Used sent = bot.discord
                .members()
                .send(
                        bot.ada,
                        channel,
                        bot.discord.answerTo(setup).getString("custom_id"),
                        Map.of("plan", "outputs", "time", "09:00", "days", "mon-sun", "zone", "UTC", "close", "10h"));
        assertThat(bot.answer(sent)).contains("is set up with the plan");
        return channel;
    }

    private String answerInTheThread(String thread) {
        String answer = bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "10 of 10 points");
        bot.await(() -> bot.discord.reactions(answer).contains("📊"));
        return answer;
    }

    private void answerByForm(String channel, String thread) {
        Used pressed = bot.press(bot.eve, channel, thread, ":answer ");
        assertThat(bot.answer(pressed)).isEqualTo("Your answer");
        String form = bot.discord.answerTo(pressed).getString("custom_id");
        Used sent = bot.discord.members().send(bot.eve, channel, form, Map.of("text", "1 1 1 1"));
        assertThat(bot.answer(sent)).contains("Got it");
        bot.awaitWhispered(bot.eve, channel, "of 10 points");
        assertThat(bot.discord.direct(bot.eve)).isEmpty();
    }

    private void askForAHint(String channel, String thread) {
        assertThat(bot.answer(bot.press(bot.ada, channel, thread, ":hint "))).isNotBlank();
    }

    /** Ada owes an answer and takes no direct messages. */
    private void remind(String thread) {
        bot.discord.failAlways(
                "POST channels/" + bot.discord.directChannel(bot.ada) + "/messages",
                ServerFailure.directMessagesClosed());
        bot.pass(Duration.ofHours(8));
        bot.awaitSaid(thread, "I have a private word for you");
        DataObject note = bot.discord.messagesOfBot(thread).get(0);
        Used read = bot.discord
                .members()
                .press(bot.ada, thread, note, FakeDiscord.buttons(note).get(0));
        assertThat(bot.answer(read)).contains("do not reach you", "/prep remind on");
        bot.await(() -> bot.discord.messagesOfBot(thread).isEmpty());
    }

    private void reveal(String channel, String thread) {
        bot.pass(Duration.ofHours(2));
        bot.awaitSaid(thread, "Model answer");
        bot.await(() -> FakeDiscord.text(bot.question(channel, thread)).contains("Closed."));
        bot.awaitDirect(bot.ben, "How your answer to");
        assertThat(bot.discord.messagesOfBot(thread))
                .filteredOn(message -> FakeDiscord.text(message).contains("Model answer"))
                .hasSize(1);
    }

    @Test
    void everyCommandIsAnswered() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "10 of 10 points");
        for (Command.Spec spec : bot.context.getBean(ChatDesk.class).commands()) {
            Map<String, String> options = spec.name().equals("forget") ? Map.of("who", "me") : Map.of();
            assertThat(bot.type(bot.ada, thread, spec.name(), options))
                    .as("/prep %s", spec.name())
                    .isNotBlank()
                    .doesNotContain("Something went wrong", "There is no command");
        }
    }

    @Test
    void anAnswerGivenWhileTheSessionWasLostIsFoundAndGraded() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.invalidateSessions(false);
        bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "10 of 10 points");
        bot.await(() -> bot.discord.identified() == 2);
        assertThat(bot.discord.direct(bot.ben)).hasSize(1);
    }

    @Test
    void anAnswerGivenWhileTheBotWasAwayIsFoundAlsoInAnArchivedThread() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.context.close();
        bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.discord.members().archive(thread);
        bot.restart();
        bot.awaitDirect(bot.ben, "10 of 10 points");
    }

    @Test
    void afterTheCloseEditsAndOldButtonsChangeNothing() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        DataObject asked = bot.question(channel, thread);
        String answer = bot.discord.members().write(bot.ben, thread, "1 1 1 1");
        bot.awaitDirect(bot.ben, "of 10 points");
        bot.pass(Duration.ofHours(10));
        bot.awaitSaid(thread, "Model answer");
        bot.pass(Duration.ofMinutes(1));
        bot.discord.members().edit(thread, answer, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "counts as it stood before this edit");
        bot.pass(Duration.ofDays(31));
        bot.restart();
        Used old = bot.discord.members().press(bot.eve, channel, asked, DayBot.button(asked, ":answer "));
        assertThat(bot.answer(old)).contains("That round is closed");
    }

    @Test
    void aButtonOfAnotherServersQuestionIsRefusedInWords() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        DataObject asked = bot.question(channel, thread);
        String other = bot.discord.addGuild();
        String elsewhere = bot.discord.addText(other, "elsewhere");
        bot.await(() -> bot.context.getBean(DiscordConnection.class).jda().getGuildChannelById(elsewhere) != null);
        Used used = bot.discord.members().press(bot.eve, elsewhere, asked, DayBot.button(asked, ":answer "));
        assertThat(bot.answer(used)).contains("does not belong to a question of this channel's group");
    }

    @Test
    void aFormSentTwiceIsOneAttempt() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        Used pressed = bot.press(bot.eve, channel, thread, ":answer ");
        bot.answer(pressed);
        String form = bot.discord.answerTo(pressed).getString("custom_id");
        assertThat(bot.answer(bot.discord.members().send(bot.eve, channel, form, Map.of("text", DayBot.FIRST))))
                .contains("Got it");
        assertThat(bot.answer(bot.discord.members().send(bot.eve, channel, form, Map.of("text", DayBot.FIRST))))
                .contains("Got it");
        bot.awaitWhispered(bot.eve, channel, "10 of 10");
        assertThat(bot.type(bot.eve, channel, "me", Map.of())).contains("10");
        assertThat(bot.attempts()).isEqualTo(1);
    }

    @Test
    void aDeletedAnswerIsWithdrawnAlsoInAnArchivedThread() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        String answer = bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "10 of 10 points");
        bot.discord.members().archive(thread);
        bot.discord.members().delete(thread, answer);
        bot.await(() -> bot.withdrawn() == 1);
    }

    @Test
    void aMessageWrittenElsewhereIsSubmittedByItsMenu() {
        String channel = bot.group();
        bot.nine(channel);
        String message = bot.discord.members().write(bot.eve, channel, DayBot.FIRST);
        assertThat(bot.answer(bot.discord.members().submit(bot.eve, channel, message)))
                .contains("Got it");
        bot.awaitWhispered(bot.eve, channel, "10 of 10");
    }

    @Test
    void plansZonesAndQuestionsAreCompletedWhileTheyAreTyped() {
        String channel = bot.discord.addText(bot.guild, "daily");
        assertThat(bot.suggested(bot.discord.members().suggest(bot.ada, channel, "setup", "plan", "")))
                .contains("outputs");
        assertThat(bot.suggested(bot.discord.members().suggest(bot.ada, channel, "setup", "zone", "berl")))
                .contains("Europe/Berlin");
        String question = bot.suggested(bot.discord.members().suggest(bot.ada, channel, "preview", "question", ""))
                .get(0);
        assertThat(bot.suggested(
                        bot.discord.members().suggest(bot.ada, channel, "post", "question", question.substring(1))))
                .contains(question);
    }

    @Test
    void aThreadThatIsGoneAtTheRevealIsToldToTheAdminAndTheRoundEnds() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.members().deleteChannel(thread);
        bot.pass(Duration.ofHours(10));
        bot.awaitDirect(bot.ada, "does not exist any more");
        bot.await(() -> bot.rounds("REVEALED") == 1);
    }

    @Test
    void aThreadThatIsLockedAtTheRevealIsToldToTheAdminOnce() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.members().lock(thread);
        bot.pass(Duration.ofHours(10));
        bot.awaitDirect(bot.ada, "locked");
        bot.await(() -> bot.rounds("REVEALED") == 1);
        assertThat(bot.discord.direct(bot.ada))
                .filteredOn(text -> text.contains("locked"))
                .hasSize(1);
    }

    @Test
    void aQuestionThatWasDeletedIsStillRevealedInItsThread() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.members().delete(channel, thread);
        bot.pass(Duration.ofHours(10));
        bot.awaitSaid(thread, "Model answer");
        bot.await(() -> bot.rounds("REVEALED") == 1);
    }

    @Test
    void whoWantsToBeForgottenIsForgottenByTheAdapterToo() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitDirect(bot.ben, "10 of 10 points");
        bot.pass(Duration.ofMinutes(1));
        Used asked = bot.discord.members().slash(bot.ben, channel, "forget", Map.of("who", "me"));
        assertThat(bot.answer(asked)).contains("This deletes your answers");
        DataObject question = bot.discord.whispersOf(asked).get(0);
        Used sure = bot.discord
                .members()
                .press(bot.ben, channel, question, FakeDiscord.buttons(question).get(0));
        assertThat(bot.answer(sure)).contains("everything I kept about you is deleted");
        assertThat(bot.mentions(bot.ben)).isEmpty();
    }

    /** That they took no direct messages, too, is nobody's business any more. */
    @Test
    void whoTookNoDirectMessagesIsForgottenAsWell() {
        String channel = bot.group();
        String thread = bot.nine(channel);
        bot.discord.failAlways(
                "POST channels/" + bot.discord.directChannel(bot.ben) + "/messages",
                ServerFailure.directMessagesClosed());
        bot.discord.members().write(bot.ben, thread, DayBot.FIRST);
        bot.awaitSaid(thread, "I have a private word for you");
        Used asked = bot.discord.members().slash(bot.ben, channel, "forget", Map.of("who", "me"));
        bot.await(() -> !bot.discord.whispersOf(asked).isEmpty());
        DataObject question = bot.discord.whispersOf(asked).get(0);
        Used sure = bot.discord
                .members()
                .press(bot.ben, channel, question, FakeDiscord.buttons(question).get(0));
        assertThat(bot.answer(sure)).contains("everything I kept about you is deleted");
        assertThat(bot.mentions(bot.ben)).isEmpty();
    }

    @Test
    void aChannelTheBotMayNotWriteInIsToldToTheAdminOnce() {
        String channel = bot.group();
        bot.discord.failAlways("POST channels/" + channel + "/messages", ServerFailure.missingPermission());
        bot.pass(Duration.ofHours(1));
        bot.awaitDirect(bot.ada, "I lack one of");
        bot.pass(Duration.ofMinutes(5));
        assertThat(bot.discord.direct(bot.ada)).hasSize(1);
        assertThat(bot.discord.requests("POST channels/" + channel + "/messages"))
                .isEqualTo(1);
    }
}
