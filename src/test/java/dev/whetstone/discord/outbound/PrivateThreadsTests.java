package dev.whetstone.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.server.ServerFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateThreadsTests {

    private TestBot bot;
    private ChannelRef channel;
    private int marks;

    @BeforeAll
    void start() {
        bot = new TestBot();
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    @BeforeEach
    void freshChannel() {
        bot.discord.recover();
        permit(Permission.MANAGE_THREADS, true);
        channel = new ChannelRef("discord", bot.guild, bot.discord.addText(bot.guild, "daily"));
        marks++;
    }

    /** Everything, with or without this one. */
    private void permit(Permission permission, boolean allowed) {
        bot.discord.permitEverything(bot.guild);
        if (!allowed) {
            bot.discord.permit(bot.guild, ((1L << 50) - 1 - 8 - 32) & ~permission.getRawValue());
        }
        TestBot.await(() -> bot.permitted(bot.channelRef(), permission) == allowed);
    }

    private PrivatePlaces places() {
        return bot.platform().places().orElseThrow();
    }

    private Optional<ChannelRef> open() {
        return open(channel, bot.member(bot.ada), bot.member(bot.ben));
    }

    private Optional<ChannelRef> open(ChannelRef beside, MemberRef... people) {
        return places().open(beside, List.of(people), "Mock interview: “SQL”", "mark" + marks);
    }

    private DataObject state(ChannelRef place) {
        return bot.discord.channel(place.channel()).getObject("thread_metadata");
    }

    @Test
    void aThreadIsPrivateHasItsPeopleAndIsFoundAgainAfterARestart() {
        ChannelRef place = open().orElseThrow();
        assertThat(bot.discord.privateThreadsOf(channel.channel())).containsExactly(place.channel());
        assertThat(bot.discord.channel(place.channel()).getString("name")).startsWith("Mock interview: “SQL” · ");
        assertThat(bot.discord.isIn(bot.ada, place.channel())).isTrue();
        assertThat(bot.discord.isIn(bot.ben, place.channel())).isTrue();

        bot.restart();
        assertThat(open()).contains(place);
        assertThat(places().open(channel, List.of(bot.member(bot.ada)), "Mock interview: “SQL”", "another"))
                .isPresent()
                .isNotEqualTo(Optional.of(place));
    }

    @Test
    void aForumOrAnotherKindOfChannelHasNone() {
        assertThat(open(
                        new ChannelRef("discord", bot.guild, bot.discord.addForum(bot.guild, "forum")),
                        bot.member(bot.ada)))
                .isEmpty();
    }

    @Test
    void withoutTheRightNoneIsOpenedWhetherThatIsKnownBeforeOrDiscordSaysSo() {
        permit(Permission.CREATE_PRIVATE_THREADS, false);
        assertThat(open()).isEmpty();
        permit(Permission.CREATE_PRIVATE_THREADS, true);
        bot.discord.fail("POST channels/" + channel.channel() + "/threads", ServerFailure.of(403, 50013, "Missing"), 1);
        assertThat(open()).isEmpty();
        assertThat(bot.discord.privateThreadsOf(channel.channel())).isEmpty();
    }

    @Test
    void whereSomebodyCannotBeLetInTheThreadIsArchivedUnused() {
        assertThat(open(channel, bot.member(bot.ada), new MemberRef("discord", bot.guild, "4712")))
                .isEmpty();
        String left = bot.discord.privateThreadsOf(channel.channel()).get(0);
        assertThat(bot.discord.channel(left).getObject("thread_metadata").getBoolean("archived"))
                .isTrue();
    }

    @Test
    void aClosedThreadIsLockedWhereTheBotMayAndElseArchived() {
        ChannelRef place = open().orElseThrow();
        places().close(place);
        assertThat(state(place).getBoolean("archived")).isTrue();
        assertThat(state(place).getBoolean("locked")).isTrue();

        permit(Permission.MANAGE_THREADS, false);
        marks += 1_000;
        ChannelRef other = open().orElseThrow();
        assertThat(other).isNotEqualTo(place);
        places().close(other);
        places().close(other);
        assertThat(state(other).getBoolean("archived")).isTrue();
        assertThat(state(other).getBoolean("locked")).isFalse();
    }

    @Test
    void anArchivedThreadWakesUpAndALockedOrDeletedOneIsRefused() {
        ChannelRef place = open().orElseThrow();
        bot.discord.members().archive(place.channel());
        places().say(place, ChatMessage.text("Half of the time has gone"), "a" + marks, null);
        assertThat(state(place).getBoolean("archived")).isFalse();

        bot.discord.members().lock(place.channel());
        refused(place);
        bot.discord.members().deleteChannel(place.channel());
        refused(place);
        places().close(place);
    }

    private void refused(ChannelRef place) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> places().say(place, ChatMessage.text("Time is up"), "b" + marks, null))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.REFUSED));
    }

    @Test
    void whatMayHaveBeenSaidIsLookedForAlsoWhenDiscordNoLongerKnowsTheNonce() {
        ChannelRef place = open().orElseThrow();
        places().say(place, ChatMessage.text("5 minutes left"), "c" + marks, null);
        bot.clock.move(Duration.ofMinutes(10));
        places().say(
                        place,
                        ChatMessage.text("4 minutes left"),
                        "c" + marks,
                        bot.clock.instant().minusSeconds(600));
        assertThat(bot.discord.said(place.channel())).containsExactly("5 minutes left");
    }

    @Test
    void whatIsWrittenThereIsTakenAsSaidInThePlaceAndNoAnswer() {
        ChannelRef place = open().orElseThrow();
        bot.inbox.clear();
        bot.places.clear();
        String said = bot.discord.members().write(bot.ada, place.channel(), "I would use a window");
        TestBot.await(() -> !bot.places.isEmpty());
        assertThat(bot.places).containsExactly("%s %s I would use a window".formatted(place.key(), bot.ada.id()));
        bot.discord.members().edit(place.channel(), said, "I would use a lag");
        TestBot.await(() -> bot.places.contains("%s %s I would use a lag".formatted(place.key(), bot.ada.id())));
        bot.catchUp();
        assertThat(bot.inbox.events()).isEmpty();

        bot.discord.members().lock(place.channel());
        TestBot.await(() -> bot.places.contains("lost " + place.key()));
    }

    @Test
    void whatStandsInAnotherThreadIsAnAnswerAsEver() {
        String thread = bot.platform()
                .post(channel, ChatMessage.text("Why?"), "question" + marks)
                .thread()
                .thread();
        bot.inbox.clear();
        bot.places.clear();
        bot.discord.members().write(bot.ada, thread, "Because");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("Because");
        assertThat(bot.places).isEmpty();
    }
}
