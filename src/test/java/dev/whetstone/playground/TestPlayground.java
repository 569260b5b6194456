package dev.whetstone.playground;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.EmbeddedDatabase;
import dev.whetstone.testing.Overheard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The playground alone, on a database in memory, with a small desk, a clock that stands and an inbox that can be shut. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Playground.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = org.springframework.context.annotation.FilterType.REGEX,
                        pattern = ".*(Tests|TestPlayground).*"))
class TestPlayground {

    @Bean
    EmbeddedDatabase database() {
        return DatabaseServers.alone();
    }

    @Bean
    MongoClient mongoClient(EmbeddedDatabase database) {
        return MongoClients.create(database.uri("playground") + "&serverSelectionTimeoutMS=2000");
    }

    @Bean
    StandingClock clock() {
        return new StandingClock();
    }

    @Bean
    RecordingInbox inbox() {
        return new RecordingInbox();
    }

    @Bean
    Overheard overheard() {
        return new Overheard(Collections.synchronizedList(new ArrayList<>()));
    }

    @Bean
    SaidAside saidAside() {
        return new SaidAside(Collections.synchronizedList(new ArrayList<>()));
    }

    @Bean
    ChatDesk desk() {
        return new ChatDesk(
                List.of(new Today(), new Offer(), new Board(), new Setup()),
                List.of(new AnswerAction()),
                (member, channel) -> true);
    }

    @Bean
    BoardView board() {
        return (channel, reader) -> channel.channel().equals("daily-practice")
                ? Optional.of(ChatMessage.of(
                        new Block.Heading("November"),
                        new Block.Table(
                                List.of("#", "Member", "Points", "Streak"),
                                List.of(
                                        List.of("1", "Sanna Lindqvist", "128", "6"),
                                        List.of("2", "Ada Okafor", "117", "4"),
                                        List.of("2", "Kiran Thapa", "117", "2"),
                                        List.of("4", "Mateo Rivas", "64", "0")))))
                : Optional.empty();
    }

    @Bean
    TimeTravel travel(StandingClock clock) {
        return new TimeTravel() {
            @Override
            public Optional<Next> upcoming() {
                return Optional.of(new Next(clock.instant().plusSeconds(7200), "the question closes and is revealed"));
            }

            @Override
            public void jump() {
                clock.move(Duration.ofHours(2));
            }
        };
    }

    /** Moves only when told. */
    static final class StandingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-10T09:00:00Z");

        void move(Duration step) {
            now = now.plus(step);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Keeps events by key, and can play a database that is away. */
    static final class RecordingInbox implements ChatInbox {

        private final Map<String, ChatEvent> events = Collections.synchronizedMap(new LinkedHashMap<>());
        private volatile boolean shut;

        @Override
        public void accept(ChatEvent event) {
            if (shut) {
                throw new InboxUnavailableException(new IllegalStateException("shut for the test"));
            }
            events.putIfAbsent(event.key(), event);
        }

        void shut(boolean away) {
            shut = away;
        }

        void clear() {
            events.clear();
        }

        List<ChatEvent> events() {
            return new ArrayList<>(events.values());
        }
    }

    /** Takes what is said to the bot alone and begins with “mine”, and what becomes of it; of places all. */
    record SaidAside(List<String> lines) implements DirectListener, PlaceListener {

        @Override
        public boolean heard(String key, MemberRef author, String text, Instant at) {
            return text.startsWith("mine") && lines.add(key + " " + author.user() + ": " + text);
        }

        @Override
        public boolean changed(String key, String revision, MemberRef author, String text, Instant at) {
            return lines.add(key + ":" + revision + " " + author.user() + ": " + text);
        }

        @Override
        public boolean takenBack(String key, MemberRef author, Instant at) {
            return lines.add(key + " taken back by " + author.user());
        }

        @Override
        public boolean said(ChannelRef place, String key, MemberRef author, String text, Instant at) {
            return lines.add(key + " " + author.user() + " in place: " + text);
        }

        @Override
        public void takenBack(ChannelRef place, String key, MemberRef author, Instant at) {
            lines.add(key + " in place taken back by " + author.user());
        }

        @Override
        public void lost(ChannelRef place) {
            lines.clear();
        }
    }

    private record Today() implements Command {
        @Override
        public Spec spec() {
            return new Spec("today", "Today's question", Audience.ANYONE, List.of());
        }

        @Override
        public Reply run(Call call) {
            return Reply.say("Nothing is open, " + call.member().user() + ".");
        }
    }

    private record Offer() implements Command {
        @Override
        public Spec spec() {
            return new Spec("offer", "Offers a button", Audience.ANYONE, List.of());
        }

        @Override
        public Reply run(Call call) {
            return new Reply.Private(ChatMessage.of(
                    new Block.Prose("Take it."), new Block.Choices(List.of(Choice.of("Take", "answer", "q1")))));
        }
    }

    private record Board() implements Command {
        @Override
        public Spec spec() {
            return new Spec(
                    "leaderboard",
                    "Who leads",
                    Audience.ANYONE,
                    List.of(Parameter.optional("period", "which days count", "week", "month", "all")));
        }

        @Override
        public Reply run(Call call) {
            return new Reply.Public(ChatMessage.text("The board of the " + call.value("period", "month")));
        }
    }

    private record Setup() implements Command {
        @Override
        public Spec spec() {
            return new Spec("setup", "Starts a group", Audience.ADMIN, List.of());
        }

        @Override
        public Reply run(Call call) {
            return new Reply.Open(AnswerAction.form("setup"));
        }
    }

    private record AnswerAction() implements Action {
        @Override
        public String name() {
            return "answer";
        }

        @Override
        public Reply run(Call call) {
            String note = call.value("note", "");
            if (note.startsWith("9")) {
                String sentence = "%s is no note.".formatted(Markdown.quoted(note));
                return note.contains("twice")
                        ? Reply.wrong(Map.of("note", sentence, "text", "Nothing to read."), "Two are wrong.")
                        : Reply.wrong("note", sentence);
            }
            return call.values().isEmpty()
                    ? new Reply.Open(form(call.argument()))
                    : Reply.say("Got **" + call.value("text", "nothing") + "** in " + call.value("mood", "no mood")
                            + ", " + call.value("days", "no days") + ", for " + call.argument());
        }

        static Form form(String argument) {
            return new Form(
                    "Your answer",
                    List.of(
                            new Block.Heading("Lazy evaluation"),
                            new Block.Prose("Why does **nothing** happen until an action?"),
                            new Block.Code("python", "df.filter(df.a > 1)  # " + "and so on ".repeat(30))),
                    "answer",
                    argument,
                    List.of(
                            Form.Field.paragraph("text", "Answer", "Code goes into ``` fences.", ""),
                            Form.Field.line("note", "A note to yourself", "Only you see it.", false, ""),
                            Form.Field.select(
                                    "mood",
                                    "How sure are you?",
                                    "calm",
                                    List.of(new Form.Option("calm", "Sure"), new Form.Option("wild", "Guessing"))),
                            Form.Field.many(
                                    "days",
                                    "Days",
                                    "",
                                    List.of(new Form.Option("mon", "Monday"), new Form.Option("tue", "Tuesday")))));
        }
    }
}
