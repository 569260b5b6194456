package dev.whetstone.discord;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatformContractTests;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Discord as a chat platform, by the real JDA over real sockets; what is seen is what a client would show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordPlatformContractTests extends ChatPlatformContractTests {

    private TestBot bot;
    private String channel;

    @BeforeAll
    void start() {
        bot = new TestBot();
        bot.discord.nonceWindow(Duration.ZERO);
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    @BeforeEach
    void freshChannel() {
        channel = addChannel(bot.discord, bot.guild);
    }

    /** The kind of channel everything is tried in. */
    String addChannel(FakeDiscord discord, String guild) {
        return discord.addText(guild, "daily");
    }

    @Override
    protected ChatPlatform platform() {
        return bot.platform();
    }

    @Override
    protected Instant now() {
        return bot.clock.instant();
    }

    @Override
    protected ChannelRef channel() {
        return new ChannelRef("discord", bot.guild, channel);
    }

    @Override
    protected ChannelRef unknownChannel() {
        return new ChannelRef("discord", bot.guild, "4711");
    }

    @Override
    protected MemberRef member() {
        return bot.member(bot.ada);
    }

    @Override
    protected MemberRef otherMember() {
        return bot.member(bot.ben);
    }

    @Override
    protected MemberRef unknownMember() {
        return new MemberRef("discord", bot.guild, "4712");
    }

    private Person person(MemberRef ref) {
        return ref.user().equals(bot.ada.id()) ? bot.ada : bot.ben;
    }

    @Override
    protected MessageRef memberWrites(ThreadRef thread, MemberRef author, String text) {
        return new MessageRef(thread.channel(), bot.discord.members().write(person(author), thread.thread(), text));
    }

    @Override
    protected void memberEdits(ThreadRef thread, MessageRef message, MemberRef author, String text) {
        bot.clock.move(Duration.ofSeconds(1));
        bot.discord.members().edit(thread.thread(), message.message(), text);
    }

    @Override
    protected void memberDeletes(ThreadRef thread, MessageRef message, MemberRef author) {
        bot.discord.members().delete(thread.thread(), message.message());
    }

    @Override
    protected String seenBy(MemberRef reader, ThreadRef thread) {
        Set<String> seen = new HashSet<>(bot.discord.said(thread.thread()));
        bot.discord.messages(channel).stream()
                .filter(message -> message.getString("id").equals(thread.thread()))
                .forEach(message -> seen.add(FakeDiscord.text(message)));
        seen.addAll(bot.discord.whispered(person(reader), thread.thread()));
        return String.join("\n", seen);
    }

    @Override
    protected String directMessagesOf(MemberRef member) {
        return String.join("\n", bot.discord.direct(person(member)));
    }

    @Override
    protected String seenInPlace(MemberRef reader, ChannelRef place) {
        return bot.discord.isIn(person(reader), place.channel())
                ? String.join("\n", bot.discord.said(place.channel()))
                : "";
    }

    @Override
    protected Set<Mark> signsOn(ThreadRef thread, MessageRef message) {
        Set<String> signs = bot.discord.reactions(message.message());
        return Arrays.stream(Mark.values())
                .filter(mark -> signs.contains(mark.emoji()))
                .collect(Collectors.toSet());
    }

    @Override
    protected List<ChatEvent> pressed(ThreadRef thread, MessageRef message, MemberRef... who) {
        for (MemberRef presser : who) {
            bot.discord.members().react(person(presser), thread.thread(), message.message(), Mark.UNCOUNTED.emoji());
        }
        bot.catchUp();
        TestBot.await(() -> !presses(message).isEmpty());
        return presses(message);
    }

    private List<ChatEvent> presses(MessageRef message) {
        return bot.inbox.events().stream()
                .filter(event -> event.message().equals(message) && event.kind() == ChatEvent.Kind.PRESSED)
                .toList();
    }

    @Override
    protected Set<String> calledIn(ThreadRef thread) {
        Set<String> called = new HashSet<>();
        bot.discord.messages(thread.thread()).forEach(message -> called.addAll(FakeDiscord.called(message)));
        return called;
    }
}
