package dev.whetstone.journey;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat in memory of which some channels fail and some do not answer until it recovers; what is posted twice stands twice. */
final class UnevenPlatform implements ChatPlatform {

    static final String ID = "uneven";

    private final Map<String, AtomicInteger> posts = new ConcurrentHashMap<>();
    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostWaiting = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final CountDownLatch recovered = new CountDownLatch(1);

    static ChannelRef channel(String name) {
        return new ChannelRef(ID, "w", name);
    }

    void hang(String channel) {
        hanging.add(channel);
    }

    void fail(String channel) {
        failing.add(channel);
    }

    void recover() {
        failing.clear();
        recovered.countDown();
    }

    boolean isHanging(String channel) {
        return mostAtOnce(channel) > 0;
    }

    int mostAtOnce(String channel) {
        return mostWaiting.getOrDefault(channel, 0);
    }

    int posts(String channel) {
        return posts.getOrDefault(channel, new AtomicInteger()).get();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Posted post(ChannelRef channel, ChatMessage message, String mark) {
        reach(channel);
        int number = posts.computeIfAbsent(channel.channel(), none -> new AtomicInteger())
                .incrementAndGet();
        marks.put(channel.channel(), mark);
        return posted(channel, number);
    }

    @Override
    public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
        reach(channel);
        return mark.equals(marks.get(channel.channel())) ? Optional.of(posted(channel, 1)) : Optional.empty();
    }

    private static Posted posted(ChannelRef channel, int number) {
        String id = channel.channel() + "-" + number;
        return new Posted(new MessageRef(channel, id), new ThreadRef(channel, id));
    }

    private void reach(ChannelRef channel) {
        String name = channel.channel();
        if (failing.contains(name)) {
            throw new ChatException(ChatException.Fault.UNREACHABLE, "The channel fails.", null);
        }
        if (hanging.contains(name)) {
            AtomicInteger now = waiting.computeIfAbsent(name, none -> new AtomicInteger());
            mostWaiting.merge(name, now.incrementAndGet(), Math::max);
            awaitRecovery();
            now.decrementAndGet();
        }
    }

    private void awaitRecovery() {
        try {
            recovered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
        return new MessageRef(thread.channel(), "reply");
    }

    @Override
    public void update(MessageRef message, ChatMessage content) {}

    @Override
    public void mark(ThreadRef thread, MessageRef message, Mark mark) {}

    @Override
    public void unmark(ThreadRef thread, MessageRef message) {}

    @Override
    public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        return Delivery.DELIVERED;
    }

    @Override
    public Delivery tell(MemberRef to, ChatMessage message, String mark) {
        return Delivery.DELIVERED;
    }

    @Override
    public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
        return Optional.empty();
    }

    @Override
    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        return List.of();
    }

    @Override
    public Profile profile(MemberRef member) {
        return new Profile(member.user(), null, false, false);
    }
}
