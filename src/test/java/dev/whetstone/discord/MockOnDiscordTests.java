package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.Used;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Mock interviews of Ben, the candidate, and Eve, the interviewer, on Discord; Ada looks on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MockOnDiscordTests {

    private static final String CODE = "```python\nprint(1)\n```";

    private DayBot bot;
    private String channel;
    private int sessions;

    @BeforeAll
    void start(@TempDir Path folder) {
        bot = new DayBot(folder);
        channel = bot.group();
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    private String member(Person person) {
        return bot.context
                .getBean(Members.class)
                .of(new MemberRef("discord", bot.guild, person.id()))
                .id();
    }

    /** A session both are here for, and the clock runs. */
    private String begin() {
        String id = "d" + ++sessions;
        Instant now = bot.clock.instant();
        MockSession session = MockSession.propose(
                id,
                bot.context.getBean(Groups.class).all().get(0).id(),
                "aws-review",
                List.of(
                        new Seat(member(bot.ben), Seat.Role.CANDIDATE),
                        new Seat(member(bot.eve), Seat.Role.INTERVIEWER)),
                now,
                now);
        new Agreement(session).confirm(member(bot.ben));
        new Agreement(session).confirm(member(bot.eve));
        bot.context.getBean(MockSessions.class).insert(session);
        for (Person person : List.of(bot.ben, bot.eve)) {
            bot.await(() -> buttons(person, "mock-here " + id) > 0);
            bot.await(() -> bot.context
                    .getBean(DiscordMemory.class)
                    .guildOf("", person.id())
                    .isPresent());
            press(person, "mock-here " + id);
        }
        bot.await(() -> buttons(bot.eve, "mock-next " + id + ";0") > 0);
        return id;
    }

    private String direct(Person person) {
        return bot.discord.directChannel(person);
    }

    private long buttons(Person person, String word) {
        return bot.discord.messages(direct(person)).stream()
                .flatMap(message -> FakeDiscord.buttons(message).stream())
                .filter(button -> button.contains(word))
                .count();
    }

    private String press(Person person, String word) {
        DataObject message = bot.discord.messages(direct(person)).stream()
                .filter(one -> FakeDiscord.buttons(one).stream().anyMatch(button -> button.contains(word)))
                .reduce((first, second) -> second)
                .orElseThrow();
        return bot.answer(bot.discord.members().press(person, direct(person), message, DayBot.button(message, word)));
    }

    /** The interviewer ends it, and is asked whether they mean it. */
    private void end(String id) {
        DataObject message = bot.discord.messages(direct(bot.eve)).stream()
                .filter(one -> FakeDiscord.buttons(one).stream().anyMatch(button -> button.contains("mock-end " + id)))
                .reduce((first, second) -> second)
                .orElseThrow();
        Used used = bot.discord
                .members()
                .press(bot.eve, direct(bot.eve), message, DayBot.button(message, "mock-end " + id));
        assertThat(bot.answer(used)).contains("Really end it?");
        assertThat(session(id).state()).isEqualTo(MockSession.State.RUNNING);
        DataObject asked = bot.discord.whispersOf(used).get(0);
        assertThat(bot.answer(bot.discord
                        .members()
                        .press(bot.eve, direct(bot.eve), asked, DayBot.button(asked, "mock-end-now " + id))))
                .contains("Ended.");
    }

    private MockSession session(String id) {
        return bot.context.getBean(MockSessions.class).find(id).orElseThrow();
    }

    private long heard(Person person, String words) {
        return bot.discord.direct(person).stream()
                .filter(text -> text.contains(words))
                .count();
    }

    private String newestThread() {
        List<String> threads = bot.discord.privateThreadsOf(channel);
        return threads.get(threads.size() - 1);
    }

    @Test
    void aSessionIsHeldInAPrivateThreadThatIsLockedAtItsEnd() {
        String id = begin();
        String thread = newestThread();
        assertThat(session(id).place().orElseThrow().channel()).isEqualTo(thread);
        assertThat(bot.discord.isIn(bot.ben, thread)).isTrue();
        assertThat(bot.discord.isIn(bot.eve, thread)).isTrue();
        assertThat(bot.discord.isIn(bot.ada, thread)).isFalse();
        bot.awaitSaid(thread, "Part 1 of 4");
        bot.awaitDirect(bot.ben, "You meet in");

        long codes = heard(bot.ben, "I did not run that");
        long halves = heard(bot.ben, "Half of the time") + heard(bot.eve, "Half of the time");
        bot.discord.members().write(bot.eve, thread, "Shall we?");
        bot.discord.members().write(bot.ben, thread, CODE);
        bot.awaitDirect(bot.eve, "I did not run that");
        toHalf(id);
        bot.awaitSaid(thread, "Half of the time");
        end(id);
        bot.awaitSaid(thread, "The session is over");
        bot.await(() -> state(thread).getBoolean("locked", false));

        assertThat(state(thread).getBoolean("archived")).isTrue();
        assertThat(heard(bot.ben, "I did not run that")).isEqualTo(codes);
        assertThat(heard(bot.ben, "Shall we?") + heard(bot.eve, "print(1)")).isZero();
        assertThat(heard(bot.ben, "Half of the time") + heard(bot.eve, "Half of the time"))
                .isEqualTo(halves);
        assertThat(bot.discord.said(thread))
                .noneMatch(text -> text.contains("5,000 files a day") || text.contains("I did not run that"));
        assertThat(heard(bot.ben, "5,000 files a day")).isZero();
        assertThat(bot.discord.said(thread)).doesNotHaveDuplicates();
        bot.awaitDirect(bot.ben, "Please say now how it was");
    }

    /** Waiting may have moved the clock on, and a sign behind another is not said. */
    private void toHalf(String id) {
        Instant half = session(id).course().orElseThrow().since().plus(Duration.ofSeconds(151));
        if (bot.clock.instant().isBefore(half)) {
            bot.clock.set(half);
        }
    }

    private DataObject state(String thread) {
        return bot.discord.channel(thread).getObject("thread_metadata");
    }

    @Test
    void aThreadThatIsDeletedInMidSessionIsLeftForDirectMessages() {
        String id = begin();
        String thread = newestThread();
        bot.awaitSaid(thread, "Part 1 of 4");
        bot.discord.members().deleteChannel(thread);
        bot.awaitDirect(bot.ben, "the session goes on here");
        bot.awaitDirect(bot.eve, "the session goes on here");
        bot.await(() -> session(id).place().isEmpty());

        bot.discord.members().write(bot.ben, direct(bot.ben), "Can you still read me " + id);
        bot.awaitDirect(bot.eve, "Can you still read me " + id);
        end(id);
        bot.await(() -> session(id).state() == MockSession.State.FEEDBACK);
    }

    @Test
    void withoutTheRightItIsInDirectMessagesAsEver() {
        bot.discord.permit(bot.guild, ((1L << 50) - 1 - 8 - 32) & ~Permission.CREATE_PRIVATE_THREADS.getRawValue());
        int before = bot.discord.privateThreadsOf(channel).size();
        String id = begin();
        bot.awaitDirect(bot.ben, "You meet here, in your direct messages");
        assertThat(bot.discord.privateThreadsOf(channel)).hasSize(before);
        String hello = bot.discord.members().write(bot.ben, direct(bot.ben), "Hello from " + id);
        bot.awaitDirect(bot.eve, "Hello from " + id);
        bot.discord.members().edit(direct(bot.ben), hello, "Good morning from " + id);
        bot.awaitDirect(bot.eve, "Good morning from " + id);
        bot.discord.members().delete(direct(bot.ben), hello);
        bot.awaitDirect(bot.eve, "took back a message");
        end(id);
        bot.await(() -> session(id).state() == MockSession.State.FEEDBACK);
        bot.discord.permitEverything(bot.guild);
    }
}
