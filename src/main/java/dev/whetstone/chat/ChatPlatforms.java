package dev.whetstone.chat;

import dev.whetstone.chat.inbound.ChatEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platforms that are switched on, by name. Whatever goes wrong at one of them is a {@link ChatException}. */
public final class ChatPlatforms {

    private final Map<String, Guarded> byId;

    public ChatPlatforms(List<ChatPlatform> platforms) {
        this.byId = platforms.stream().collect(Collectors.toMap(ChatPlatform::id, Guarded::new));
    }

    /** Makes every figure known before there is something to count. */
    void beginMeters() {
        byId.values().forEach(Guarded::begin);
    }

    /**
     * The platform of this name.
     *
     * @throws ChatException as refused, if it is not switched on
     */
    public ChatPlatform of(String id) {
        ChatPlatform platform = byId.get(id);
        if (platform == null) {
            throw new ChatException(
                    ChatException.Fault.REFUSED,
                    "The platform " + id + " is not switched on; its token is missing.",
                    null);
        }
        return platform;
    }

    public ChatPlatform of(ChannelRef channel) {
        return of(channel.platform());
    }

    public boolean isOn(String id) {
        return byId.containsKey(id);
    }

    /** Turns unforeseen exceptions into {@link ChatException}s whose outcome is unknown, and counts what is sent. */
    private record Guarded(ChatPlatform platform) implements ChatPlatform {

        private static final Logger log = LoggerFactory.getLogger(Guarded.class);

        /** How a send ended. */
        private enum Outcome {
            DELIVERED,
            REFUSED,
            UNREACHABLE,
            AMBIGUOUS
        }

        void begin() {
            for (Outcome outcome : Outcome.values()) {
                counter(outcome);
            }
        }

        private Counter counter(Outcome outcome) {
            return Counter.builder("whetstone.sends")
                    .description("Messages, changes and private words that were sent")
                    .tag("platform", platform.id())
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(Metrics.globalRegistry);
        }

        @Override
        public String id() {
            return platform.id();
        }

        @Override
        public Posted post(ChannelRef channel, ChatMessage message, String mark) {
            return sent(() -> platform.post(channel, message, mark));
        }

        @Override
        public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
            return sent(() -> platform.reply(thread, message, mark));
        }

        @Override
        public void update(MessageRef message, ChatMessage content) {
            sent(() -> {
                platform.update(message, content);
                return message;
            });
        }

        @Override
        public void mark(ThreadRef thread, MessageRef message, Mark mark) {
            guarded(() -> platform.mark(thread, message, mark));
        }

        @Override
        public void unmark(ThreadRef thread, MessageRef message) {
            guarded(() -> platform.unmark(thread, message));
        }

        @Override
        public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
            return sent(() -> platform.whisper(thread, to, message, mark));
        }

        @Override
        public Delivery tell(MemberRef to, ChatMessage message, String mark) {
            return sent(() -> platform.tell(to, message, mark));
        }

        @Override
        public Delivery tellOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
            return sent(() -> platform.tellOnce(to, message, mark, tried));
        }

        @Override
        public Optional<PrivatePlaces> places() {
            return platform.places().map(places -> new GuardedPlaces(places, this));
        }

        @Override
        public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
            return guarded(() -> platform.findPost(channel, mark, since));
        }

        @Override
        public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
            return guarded(() -> platform.findReply(thread, mark));
        }

        @Override
        public List<ChatEvent> replies(ThreadRef thread, Instant since) {
            return guarded(() -> platform.replies(thread, since));
        }

        @Override
        public boolean isDirect(ChannelRef channel, MemberRef member) {
            return platform.isDirect(channel, member);
        }

        @Override
        public Profile profile(MemberRef member) {
            return guarded(() -> platform.profile(member));
        }

        @Override
        public Optional<String> link(ThreadRef thread) {
            return guarded(() -> platform.link(thread));
        }

        private <T> T sent(Supplier<T> send) {
            try {
                T sent = guarded(send);
                counter(sent == Delivery.REFUSED ? Outcome.REFUSED : Outcome.DELIVERED)
                        .increment();
                return sent;
            } catch (ChatException e) {
                counter(Outcome.valueOf(e.fault().name())).increment();
                throw e;
            }
        }

        private void guarded(Runnable call) {
            guarded(() -> {
                call.run();
                return "";
            });
        }

        private <T> T guarded(Supplier<T> call) {
            try {
                return call.get();
            } catch (ChatException known) {
                throw known;
            } catch (RuntimeException fault) {
                log.warn("{} failed in a way it should not", platform.id(), fault);
                throw new ChatException(ChatException.Fault.AMBIGUOUS, "The channel's platform failed.", fault);
            }
        }

        /** The platform's places, guarded and counted alike. */
        private record GuardedPlaces(PrivatePlaces places, Guarded guard) implements PrivatePlaces {

            @Override
            public Optional<ChannelRef> open(ChannelRef beside, List<MemberRef> people, String title, String mark) {
                return guard.guarded(() -> places.open(beside, people, title, mark));
            }

            @Override
            public void say(ChannelRef place, ChatMessage message, String mark, @Nullable Instant tried) {
                ChannelRef unused = guard.sent(() -> {
                    places.say(place, message, mark, tried);
                    return place;
                });
            }

            @Override
            public void close(ChannelRef place) {
                guard.guarded(() -> places.close(place));
            }

            @Override
            public Optional<String> link(ChannelRef place) {
                return places.link(place);
            }
        }
    }
}
