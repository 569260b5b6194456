package dev.whetstone.testing;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.extras.ChannelCheck;
import dev.whetstone.chat.extras.Honours;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A chat in memory that remembers everything said and fails where it is told to. */
public final class MemoryPlatform implements ChatPlatform, ChannelCheck, Honours, PrivatePlaces {

    public static final String ID = "memory";

    /** Something the bot said; {@code reader} is null where everybody sees it, {@code thread} where it stands outside one. */
    public record Said(
            MessageRef message,
            @Nullable ThreadRef thread,
            @Nullable MemberRef reader,
            ChatMessage content,
            String mark,
            Instant at) {
        public String text() {
            return PlainText.of(content);
        }
    }

    /** What a member wrote; {@code text} is null once it was deleted. */
    private record Written(
            ThreadRef thread,
            MessageRef message,
            MemberRef author,
            @Nullable String text,
            int revision,
            Instant at) {}

    /** How calls to one channel fail. */
    public enum Trouble {
        /** Nothing is done. */
        UNREACHABLE,
        /** It is done, but the caller cannot know. */
        AMBIGUOUS,
        /** It is not done, but the caller cannot know. */
        LOST,
        REFUSED,
        /** A fault nobody expects. */
        BROKEN
    }

    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final Map<MessageRef, Written> written = new ConcurrentHashMap<>();
    private final Map<MessageRef, Mark> signs = new ConcurrentHashMap<>();
    private final AtomicInteger marks = new AtomicInteger();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private final Set<String> admins = ConcurrentHashMap.newKeySet();
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Set<String> deaf = ConcurrentHashMap.newKeySet();
    private final List<String> honoured = new CopyOnWriteArrayList<>();
    private volatile @Nullable Trouble honourTrouble;
    private final AtomicLong calls = new AtomicLong();
    private volatile @Nullable Runnable beforePost;
    private volatile @Nullable Runnable afterPost;
    private volatile @Nullable Runnable beforeReply;
    private volatile Instant lookedSince = Instant.EPOCH;
    private final Map<String, ChannelRef> places = new ConcurrentHashMap<>();
    private final Map<ChannelRef, List<MemberRef>> placePeople = new ConcurrentHashMap<>();
    private final Set<ChannelRef> closedPlaces = ConcurrentHashMap.newKeySet();
    private volatile boolean havingPlaces;

    public MemoryPlatform(Clock clock) {
        this.clock = clock;
    }

    public void forgetEverything() {
        said.clear();
        written.clear();
        signs.clear();
        marks.set(0);
        troubles.clear();
        List.copyOf(hanging.keySet()).forEach(this::recover);
        admins.clear();
        zones.clear();
        closed.clear();
        deaf.clear();
        honoured.clear();
        honourTrouble = null;
        beforePost = null;
        afterPost = null;
        beforeReply = null;
        places.clear();
        placePeople.clear();
        closedPlaces.clear();
        calls.set(0);
    }

    /** Whether it has places for some people alone; not, unless it is told so. */
    public void havePlaces(boolean having) {
        havingPlaces = having;
    }

    /** The places that were opened. */
    public List<ChannelRef> placesOpened() {
        return List.copyOf(placePeople.keySet());
    }

    /** From now on the same mark opens another place, as where a search misses one. */
    public void loseTrackOfPlaces() {
        places.clear();
    }

    public List<MemberRef> peopleOf(ChannelRef place) {
        return placePeople.getOrDefault(place, List.of());
    }

    public boolean isClosed(ChannelRef place) {
        return closedPlaces.contains(place);
    }

    @Override
    public Optional<PrivatePlaces> places() {
        return havingPlaces ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<ChannelRef> open(ChannelRef beside, List<MemberRef> people, String title, String mark) {
        Runnable before = beforePost;
        beforePost = null;
        take(before);
        return sending(channel("places"), () -> {
            if (people.stream().anyMatch(one -> one.user().startsWith("nobody"))) {
                return Optional.empty();
            }
            ChannelRef place = places.computeIfAbsent(mark, none -> channel("place-" + ids.incrementAndGet()));
            placePeople.put(place, people);
            return Optional.of(place);
        });
    }

    @Override
    public void say(ChannelRef place, ChatMessage message, String mark, @Nullable Instant tried) {
        Posted unused = sending(
                place,
                () -> findPost(place, mark, Instant.EPOCH)
                        .filter(found -> tried != null)
                        .orElseGet(() -> post(place, message, mark)));
    }

    @Override
    public void close(ChannelRef place) {
        sending(place, () -> closedPlaces.add(place));
    }

    @Override
    public Optional<String> link(ChannelRef place) {
        return Optional.of("https://chat.example/" + place.channel());
    }

    @Override
    public Delivery tellOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
        boolean stands = tried != null
                && privately(to.user()).stream().anyMatch(one -> one.mark().equals(mark));
        return stands ? Delivery.DELIVERED : tell(to, message, mark);
    }

    /** From now on calls to the channel fail; null makes it well again. */
    public void trouble(String channel, @Nullable Trouble trouble) {
        if (trouble == null) {
            troubles.remove(channel);
        } else {
            troubles.put(channel, trouble);
        }
    }

    /** From now on every call to the channel hangs until it is recovered. */
    public void hang(String channel) {
        hanging.put(channel, new CountDownLatch(1));
    }

    public void recover(String channel) {
        CountDownLatch gate = hanging.remove(channel);
        if (gate != null) {
            gate.countDown();
        }
    }

    private void hangWhereTold(String channel) {
        CountDownLatch gate = hanging.get(channel);
        try {
            if (gate != null && !gate.await(90, TimeUnit.SECONDS)) {
                throw new ChatException(Fault.AMBIGUOUS, "The channel hangs.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pauses the next post, before it is made or when it is made and its caller does not know yet. */
    public void pausePost(boolean made, Runnable meanwhile) {
        if (made) {
            afterPost = meanwhile;
        } else {
            beforePost = meanwhile;
        }
    }

    /** Pauses the next reply in a thread before it is made. */
    public void pauseReply(Runnable meanwhile) {
        beforeReply = meanwhile;
    }

    private static void take(@Nullable Runnable pause) {
        if (pause != null) {
            pause.run();
        }
    }

    /** Who was honoured, for which season, in the order of the calls. */
    public List<String> honoured() {
        return List.copyOf(honoured);
    }

    @Override
    public List<String> lacking(ChannelRef channel) {
        return channel.channel().startsWith("bare") ? List.of("Let me write here.", "Let me read here.") : List.of();
    }

    /** From now on honours fail in this way; null makes them well again. */
    public void refuseHonours(@Nullable Trouble trouble) {
        honourTrouble = trouble;
    }

    @Override
    public void champion(ChannelRef channel, List<MemberRef> champions, String season) {
        Trouble trouble = honourTrouble;
        if (trouble != null) {
            throw new ChatException(Fault.valueOf(trouble.name()), "Honours are refused here.", null);
        }
        sending(
                channel,
                () -> honoured.add(season + " "
                        + String.join(
                                ",",
                                champions.stream().map(MemberRef::user).sorted().toList())));
    }

    /** From now on the member accepts no direct messages. */
    public void closeDirectMessages(String user) {
        closed.add(user);
    }

    /** From now on nothing private reaches the member, in a thread neither. */
    public void closeEverythingPrivate(String user) {
        closed.add(user);
        deaf.add(user);
    }

    public void makeWorkspaceAdmin(String user) {
        admins.add(user);
    }

    /** How far back the last search for a post went. */
    public Instant lookedSince() {
        return lookedSince;
    }

    /** How many calls were made, those that failed included. */
    public long calls() {
        return calls.get();
    }

    public static ChannelRef channel(String name) {
        return new ChannelRef(ID, "w", name);
    }

    public static MemberRef member(String user) {
        return new MemberRef(ID, "w", user);
    }

    /** Questions and notices in a channel, outside threads. */
    public List<Said> posts(String channel) {
        return said.stream()
                .filter(one -> one.thread() == null && one.reader() == null)
                .filter(one -> one.message().channel().equals(channel(channel)))
                .toList();
    }

    /** What the bot said in a thread for everybody. */
    public List<Said> replies(ThreadRef thread) {
        return said.stream()
                .filter(one -> thread.equals(one.thread()) && one.reader() == null)
                .toList();
    }

    /** What the bot said to one member, in threads and directly. */
    public List<Said> privately(String user) {
        return said.stream().filter(one -> member(user).equals(one.reader())).toList();
    }

    /** How often a sign was put on a message. */
    public int marks() {
        return marks.get();
    }

    public Optional<Mark> signOn(MessageRef message) {
        return Optional.ofNullable(signs.get(message));
    }

    /** A member writes in a thread. */
    public ChatEvent write(ThreadRef thread, String user, String text) {
        return write(thread, member(user), text);
    }

    /** A member sends a picture with some words. */
    public ChatEvent show(ThreadRef thread, String user, String text) {
        ChatEvent event = write(thread, user, text);
        return new ChatEvent(
                event.kind(),
                event.message(),
                event.revision(),
                event.thread(),
                event.author(),
                event.text(),
                event.round(),
                event.at(),
                true);
    }

    public ChatEvent write(ThreadRef thread, MemberRef author, String text) {
        MessageRef message = new MessageRef(thread.channel(), "m" + ids.incrementAndGet());
        Written one = new Written(thread, message, author, text, 0, clock.instant());
        written.put(message, one);
        return event(one, ChatEvent.Kind.POSTED, "0");
    }

    public ChatEvent edit(MessageRef message, String text) {
        Written old = known(message);
        Written now = new Written(old.thread(), message, old.author(), text, old.revision() + 1, clock.instant());
        written.put(message, now);
        return event(now, ChatEvent.Kind.EDITED, String.valueOf(now.revision()));
    }

    public ChatEvent delete(MessageRef message) {
        Written old = known(message);
        Written now = new Written(old.thread(), message, old.author(), null, old.revision(), clock.instant());
        written.put(message, now);
        return event(now, ChatEvent.Kind.DELETED, "deleted");
    }

    /** The author presses the sign of <i>not counted</i> on the message. */
    public ChatEvent press(MessageRef message) {
        Written one = known(message);
        return ChatEvent.pressed(message, one.thread(), one.author(), clock.instant());
    }

    private Written known(MessageRef message) {
        Written one = written.get(message);
        if (one == null) {
            throw new IllegalArgumentException("Nobody wrote " + message);
        }
        return one;
    }

    private static ChatEvent event(Written one, ChatEvent.Kind kind, String revision) {
        String text = one.text() == null ? "" : one.text();
        return new ChatEvent(kind, one.message(), revision, one.thread(), one.author(), text, null, one.at(), null);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<String> link(ThreadRef thread) {
        return Optional.of("https://chat.example/" + thread.channel().channel() + "/" + thread.thread());
    }

    @Override
    public Posted post(ChannelRef channel, ChatMessage message, String mark) {
        Runnable before = beforePost;
        Runnable after = afterPost;
        beforePost = null;
        afterPost = null;
        take(before);
        return sending(channel, () -> {
            Said one = new Said(next(channel), null, null, message, mark, clock.instant());
            said.add(one);
            take(after);
            return new Posted(one.message(), threadOf(one.message()));
        });
    }

    @Override
    public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
        Runnable before = beforeReply;
        beforeReply = null;
        take(before);
        return sending(thread.channel(), () -> {
            Said one = new Said(next(thread.channel()), thread, null, message, mark, clock.instant());
            said.add(one);
            return one.message();
        });
    }

    @Override
    public void update(MessageRef message, ChatMessage content) {
        check(message.channel());
        for (Said one : said) {
            if (one.message().equals(message)) {
                said.set(
                        said.indexOf(one),
                        new Said(message, one.thread(), one.reader(), content, one.mark(), one.at()));
                return;
            }
        }
        throw new ChatException(Fault.REFUSED, "That message is gone.", null);
    }

    @Override
    public void mark(ThreadRef thread, MessageRef message, Mark mark) {
        check(thread.channel());
        marks.incrementAndGet();
        signs.put(message, mark);
    }

    @Override
    public void unmark(ThreadRef thread, MessageRef message) {
        check(thread.channel());
        signs.remove(message);
    }

    @Override
    public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        return sending(thread.channel(), () -> {
            if (deaf.contains(to.user())) {
                return Delivery.REFUSED;
            }
            said.add(new Said(next(thread.channel()), thread, to, message, mark, clock.instant()));
            return Delivery.DELIVERED;
        });
    }

    @Override
    public Delivery tell(MemberRef to, ChatMessage message, String mark) {
        ChannelRef direct = channel("dm-" + to.user());
        return sending(direct, () -> {
            if (closed.contains(to.user())) {
                return Delivery.REFUSED;
            }
            said.add(new Said(next(direct), null, to, message, mark, clock.instant()));
            return Delivery.DELIVERED;
        });
    }

    @Override
    public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
        check(channel);
        lookedSince = since;
        return said.stream()
                .filter(one -> one.message().channel().equals(channel) && one.thread() == null)
                .filter(one -> one.mark().equals(mark) && !one.at().isBefore(since))
                .map(one -> new Posted(one.message(), threadOf(one.message())))
                .findFirst();
    }

    @Override
    public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
        check(thread.channel());
        return replies(thread).stream()
                .filter(one -> one.mark().equals(mark))
                .map(Said::message)
                .findFirst();
    }

    @Override
    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        check(thread.channel());
        return written.values().stream()
                .filter(one -> one.thread().equals(thread) && one.text() != null)
                .filter(one -> !one.at().isBefore(since))
                .sorted(java.util.Comparator.comparingLong(MemoryPlatform::number))
                .map(one -> event(
                        one,
                        one.revision() == 0 ? ChatEvent.Kind.POSTED : ChatEvent.Kind.EDITED,
                        String.valueOf(one.revision())))
                .toList();
    }

    @Override
    public boolean isDirect(ChannelRef channel, MemberRef member) {
        return channel.channel().equals("direct-" + member.user());
    }

    /** Where a member lives, as the platform tells. */
    public void lives(String user, ZoneId zone) {
        zones.put(user, zone);
    }

    @Override
    public Profile profile(MemberRef member) {
        if (member.user().startsWith("nobody")) {
            throw new ChatException(Fault.REFUSED, "There is no such member.", null);
        }
        String name =
                Character.toUpperCase(member.user().charAt(0)) + member.user().substring(1);
        return new Profile(name, zones.get(member.user()), false, admins.contains(member.user()));
    }

    private static long number(Written one) {
        return Long.parseLong(one.message().message().substring(1));
    }

    private MessageRef next(ChannelRef channel) {
        return new MessageRef(channel, "b" + ids.incrementAndGet());
    }

    private static ThreadRef threadOf(MessageRef message) {
        return new ThreadRef(message.channel(), message.message());
    }

    private void check(ChannelRef channel) {
        sending(channel, () -> "");
    }

    private <T> T sending(ChannelRef channel, java.util.function.Supplier<T> call) {
        calls.incrementAndGet();
        hangWhereTold(channel.channel());
        if (channel.channel().startsWith("nowhere")) {
            throw new ChatException(Fault.REFUSED, "There is no such channel.", null);
        }
        Trouble trouble = troubles.get(channel.channel());
        if (trouble == null) {
            return call.get();
        }
        if (trouble == Trouble.LOST) {
            throw new ChatException(Fault.AMBIGUOUS, "Nobody knows whether this was done.", null);
        }
        if (trouble == Trouble.AMBIGUOUS) {
            T done = call.get();
            throw new ChatException(Fault.AMBIGUOUS, "Nobody knows whether this was done: " + done, null);
        }
        throw trouble == Trouble.BROKEN
                ? new IllegalStateException("broken for the test")
                : new ChatException(Fault.valueOf(trouble.name()), "The channel is in trouble.", null);
    }

    /** Everything the reader sees of a thread, its first message included. */
    public String seenBy(MemberRef reader, ThreadRef thread) {
        List<String> seen = new ArrayList<>();
        said.stream()
                .filter(one ->
                        thread.equals(one.thread()) || threadOf(one.message()).equals(thread))
                .filter(one -> one.reader() == null || one.reader().equals(reader))
                .forEach(one -> seen.add(one.text()));
        written.values().stream()
                .filter(one -> one.thread().equals(thread) && one.text() != null)
                .forEach(one -> seen.add(String.valueOf(one.text())));
        return String.join("\n", seen);
    }
}
