package dev.whetstone.testing;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatformContractTests;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** The chat the domain is tested on keeps the promises of a real one. */
class MemoryPlatformContractTests extends ChatPlatformContractTests {

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final MemoryPlatform platform = new MemoryPlatform(clock);

    @BeforeEach
    void havePlaces() {
        platform.havePlaces(true);
    }

    @Override
    protected ChatPlatform platform() {
        return platform;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected ChannelRef channel() {
        return MemoryPlatform.channel("daily");
    }

    @Override
    protected ChannelRef unknownChannel() {
        return MemoryPlatform.channel("nowhere");
    }

    @Override
    protected MemberRef member() {
        return MemoryPlatform.member("ada");
    }

    @Override
    protected MemberRef otherMember() {
        return MemoryPlatform.member("ben");
    }

    @Override
    protected MemberRef unknownMember() {
        return MemoryPlatform.member("nobody");
    }

    @Override
    protected MessageRef memberWrites(ThreadRef thread, MemberRef author, String text) {
        return platform.write(thread, author.user(), text).message();
    }

    @Override
    protected void memberEdits(ThreadRef thread, MessageRef message, MemberRef author, String text) {
        platform.edit(message, text);
    }

    @Override
    protected void memberDeletes(ThreadRef thread, MessageRef message, MemberRef author) {
        platform.delete(message);
    }

    @Override
    protected String seenBy(MemberRef reader, ThreadRef thread) {
        return platform.seenBy(reader, thread);
    }

    @Override
    protected String directMessagesOf(MemberRef member) {
        return platform.privately(member.user()).stream()
                .filter(said -> said.thread() == null)
                .map(MemoryPlatform.Said::text)
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected String seenInPlace(MemberRef reader, ChannelRef place) {
        return platform.peopleOf(place).contains(reader)
                ? platform.posts(place.channel()).stream()
                        .map(MemoryPlatform.Said::text)
                        .collect(Collectors.joining("\n"))
                : "";
    }

    @Override
    protected Set<Mark> signsOn(ThreadRef thread, MessageRef message) {
        return platform.signOn(message).stream().collect(Collectors.toSet());
    }

    @Override
    protected List<ChatEvent> pressed(ThreadRef thread, MessageRef message, MemberRef... who) {
        return Arrays.stream(who)
                .map(presser -> platform.press(message))
                .filter(press -> List.of(who).contains(press.author()))
                .distinct()
                .toList();
    }

    /** Nothing in memory calls anybody. */
    @Override
    protected Set<String> calledIn(ThreadRef thread) {
        return Set.of();
    }
}
