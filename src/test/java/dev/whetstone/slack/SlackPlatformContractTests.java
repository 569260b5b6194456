package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatformContractTests;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.slack.api.Ts;
import dev.whetstone.slack.inbound.DeliveredEvent;
import dev.whetstone.slack.inbound.SignPresses;
import dev.whetstone.slack.outbound.SlackSigns;
import dev.whetstone.slack.view.SlackText;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack as a chat platform, against a local Slack over real sockets; what is seen is read off the blocks it was sent. */
class SlackPlatformContractTests extends ChatPlatformContractTests {

    private static FakeSlack slack;
    private TestPlatform bot;

    @BeforeAll
    static void startSlack() {
        slack = new FakeSlack();
    }

    @AfterAll
    static void stopSlack() {
        slack.close();
    }

    @BeforeEach
    void start() {
        bot = new TestPlatform(slack);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Override
    protected ChatPlatform platform() {
        return bot.platform;
    }

    @Override
    protected Instant now() {
        return Ts.instant(slack.nextTs());
    }

    @Override
    protected ChannelRef channel() {
        return bot.channel("C1");
    }

    @Override
    protected ChannelRef unknownChannel() {
        return bot.channel("C404");
    }

    @Override
    protected MemberRef member() {
        return bot.member("U1");
    }

    @Override
    protected MemberRef otherMember() {
        return bot.member("U2");
    }

    @Override
    protected MemberRef unknownMember() {
        return bot.member("U404");
    }

    @Override
    protected MessageRef memberWrites(ThreadRef thread, MemberRef author, String text) {
        FakeMessage message = new FakeMessage(
                bot.workspace.team, thread.channel().channel(), slack.nextTs(), thread.thread(), author.user(), false);
        message.text = SlackText.escape(text);
        bot.workspace.messages.add(message);
        bot.whereabouts.note(author, thread.channel(), thread);
        return new MessageRef(thread.channel(), message.ts);
    }

    @Override
    protected void memberEdits(ThreadRef thread, MessageRef message, MemberRef author, String text) {
        FakeMessage written = found(message);
        written.text = SlackText.escape(text);
        written.edited = slack.nextTs();
    }

    @Override
    protected void memberDeletes(ThreadRef thread, MessageRef message, MemberRef author) {
        found(message).deleted = true;
    }

    @Override
    protected String seenBy(MemberRef reader, ThreadRef thread) {
        return bot.workspace.seenBy(reader.user(), thread.channel().channel(), thread.thread());
    }

    @Override
    protected String directMessagesOf(MemberRef member) {
        return FakeWorkspace.text(bot.workspace.directTo(member.user()));
    }

    @Override
    protected String seenInPlace(MemberRef reader, ChannelRef place) {
        return bot.workspace.inGroupMessage(place.channel()).contains(reader.user())
                ? FakeWorkspace.text(bot.workspace.posts(place.channel()))
                : "";
    }

    @Test
    void aGroupMessageIsForItsPeopleAloneAndNotUsedWhereSomebodyElseIsInIt() {
        ChannelRef place = bot.platform
                .places()
                .orElseThrow()
                .open(channel(), List.of(member(), otherMember()), "Mock interview", "m1")
                .orElseThrow();
        assertThat(bot.workspace.inGroupMessage(place.channel())).containsExactlyInAnyOrder("U1", "U2");
        bot.workspace.addUser("U3", "Eve");
        bot.workspace.groupMessages.put(place.channel(), Set.of("U1", "U2", "U3"));
        assertThat(bot.platform.places().orElseThrow().open(channel(), List.of(member(), otherMember()), "x", "m2"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mpim:write", "mpim:read"})
    void whereAScopeIsMissingThereAreNoGroupMessages(String scope) {
        bot.workspace.withhold(scope);
        assertThat(bot.platform.places().orElseThrow().open(channel(), List.of(member(), otherMember()), "x", "m"))
                .isEmpty();
    }

    @Override
    protected Set<Mark> signsOn(ThreadRef thread, MessageRef message) {
        return Arrays.stream(Mark.values())
                .filter(mark ->
                        found(message).reactionsOf(SlackSigns.name(mark)).contains(bot.workspace.bot))
                .collect(Collectors.toSet());
    }

    @Override
    protected List<ChatEvent> pressed(ThreadRef thread, MessageRef message, MemberRef... who) {
        Map<String, ChatEvent> inbox = new LinkedHashMap<>();
        SignPresses presses = new SignPresses(event -> inbox.putIfAbsent(event.key(), event), Clock.systemUTC());
        for (MemberRef presser : who) {
            presses.take(DeliveredEvent.of(Payloads.reacted(
                    bot.workspace, presser.user(), SlackSigns.name(Mark.UNCOUNTED), found(message), slack.nextTs())));
        }
        return List.copyOf(inbox.values());
    }

    @Override
    protected Set<String> calledIn(ThreadRef thread) {
        Set<String> calls = new LinkedHashSet<>();
        bot.workspace.replies(thread.channel().channel(), thread.thread()).stream()
                .filter(message -> message.byBot)
                .forEach(
                        message -> calls.addAll(BlockText.calls(JsonParser.parseString(message.blocks), message.text)));
        return calls;
    }

    @Override
    protected String goneMessage() {
        return "1500000000.000100";
    }

    private FakeMessage found(MessageRef message) {
        return bot.workspace
                .message(message.channel().channel(), message.message())
                .orElseThrow();
    }
}
