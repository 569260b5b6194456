package dev.whetstone.slack;

import com.mongodb.client.MongoClient;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The Slack adapter alone, with the real Bolt, a small desk and an inbox that can be shut, beside a local Slack. */
public final class TestSlack implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    final FakeSlack slack;
    public final FakeWorkspace workspace;
    public final ConfigurableApplicationContext context;
    public final StandingClock clock;
    public final RecordingInbox inbox;
    public final TestDesk desk;

    private TestSlack(FakeSlack slack, FakeWorkspace workspace, String... properties) {
        this.slack = slack;
        this.workspace = workspace;
        List<String> all = new ArrayList<>(List.of(properties));
        all.addAll(List.of(
                "SLACK_BOT_TOKEN=" + workspace.token,
                "SLACK_API_URL=" + slack.apiUrl(),
                "server.port=0",
                "whetstone.slack.call-timeout=1s",
                "whetstone.slack.patience=3s"));
        this.context = new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run(all.stream().map("--"::concat).toArray(String[]::new));
        this.clock = context.getBean(StandingClock.class);
        this.inbox = context.getBean(RecordingInbox.class);
        this.desk = context.getBean(TestDesk.class);
    }

    /** With HTTP delivery. */
    public static TestSlack overHttp(FakeSlack slack) {
        return new TestSlack(slack, prepared(slack), "SLACK_SIGNING_SECRET=" + Sender.SECRET);
    }

    public static TestSlack overSocket(FakeSlack slack, FakeWorkspace workspace) {
        return new TestSlack(slack, workspace, "SLACK_APP_TOKEN=" + FakeSlack.APP_TOKEN);
    }

    /** A workspace with a channel and two people. */
    public static FakeWorkspace prepared(FakeSlack slack) {
        FakeWorkspace workspace = slack.addWorkspace();
        workspace.addChannel("C1");
        workspace.addUser("U1", "Ada");
        workspace.addUser("U2", "Mateo");
        return workspace;
    }

    public SlackPlatform platform() {
        return context.getBean(SlackPlatform.class);
    }

    public Sender sender() {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Sender(port, clock);
    }

    /** A member writes in a thread; the text is given as it travels. */
    public FakeMessage writes(String channel, String thread, String user, String wireText) {
        FakeMessage message = new FakeMessage(workspace.team, channel, slack.nextTs(), thread, user, false);
        message.text = wireText;
        workspace.messages.add(message);
        return message;
    }

    /** A question of the bot's, to answer under. */
    public FakeMessage question() {
        FakeMessage root = new FakeMessage(workspace.team, "C1", slack.nextTs(), "", workspace.bot, true);
        root.text = "What does a lazy plan save?";
        workspace.messages.add(root);
        return root;
    }

    @Override
    public void close() {
        context.close();
    }

    /** The adapter's configuration without the domain, and without the installing. */
    @ComponentScan(
            basePackages = "dev.whetstone.slack",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "dev\\.whetstone\\.slack\\.((?!install)[a-z]+\\.)?\\w+Configuration"))
    static class Adapter {}

    @EnableAutoConfiguration
    @Import(Adapter.class)
    static class Program {

        @Bean
        TestDatabase database() {
            return DatabaseServers.embedded().fresh();
        }

        @Bean(destroyMethod = "")
        MongoClient mongoClient(TestDatabase database) {
            return database.client();
        }

        @Bean
        MongoDatabaseFactory mongoDatabaseFactory(TestDatabase database, MongoClient client) {
            return new SimpleMongoClientDatabaseFactory(client, database.name());
        }

        @Bean
        public StandingClock clock() {
            return new StandingClock(START);
        }

        @Bean
        public RecordingInbox inbox() {
            return new RecordingInbox();
        }

        @Bean
        TestDesk testDesk() {
            return new TestDesk();
        }

        @Bean
        ChatDesk chatDesk(TestDesk desk) {
            return new ChatDesk(desk.commands(), desk.actions(), (member, channel) -> true);
        }

        @Bean
        HomeView homeView() {
            return reader -> ChatMessage.of(
                    new Block.Heading("Your day, " + reader.user()),
                    new Block.Choices(List.of(Choice.of("Hint", "hint", "home"))));
        }

        @Bean
        LearntProfiles learntProfiles() {
            return new LearntProfiles();
        }
    }

    public static final class LearntProfiles implements ProfileListener {
        public final Map<MemberRef, Profile> profiles = new ConcurrentHashMap<>();
        public final List<String> left = new CopyOnWriteArrayList<>();

        @Override
        public void onProfile(MemberRef member, Profile profile) {
            profiles.put(member, profile);
        }

        @Override
        public void onLeft(MemberRef member, @Nullable ChannelRef channel) {
            left.add(member.user() + " " + (channel == null ? "everything" : channel.channel()));
        }
    }

    /** Keeps events by key, and can play a database that is away. */
    public static final class RecordingInbox implements ChatInbox {
        private final Map<String, ChatEvent> events = Collections.synchronizedMap(new LinkedHashMap<>());
        private final AtomicInteger refused = new AtomicInteger();
        private volatile boolean shut;
        private volatile String poison = "";

        @Override
        public void accept(ChatEvent event) {
            if (!poison.isEmpty() && event.text().contains(poison)) {
                throw new IllegalStateException("met what it cannot bear");
            }
            if (shut) {
                refused.incrementAndGet();
                throw new InboxUnavailableException(new IllegalStateException("shut for the test"));
            }
            events.putIfAbsent(event.key(), event);
        }

        public void shut(boolean away) {
            shut = away;
        }

        /** Whoever says this makes whatever handles it fail; empty for nobody. */
        public void poison(String words) {
            poison = words;
        }

        public void clear() {
            events.clear();
        }

        public int refused() {
            return refused.get();
        }

        public List<ChatEvent> events() {
            synchronized (events) {
                return List.copyOf(events.values());
            }
        }

        public ChatEvent only() {
            List<ChatEvent> all = events();
            if (all.size() != 1) {
                throw new AssertionError("Not one event but " + all);
            }
            return all.get(0);
        }
    }

    /** A few commands and actions that note how they were called. */
    public static final class TestDesk {
        public final List<Call> calls = new CopyOnWriteArrayList<>();
        public final CountDownLatch release = new CountDownLatch(1);
        public volatile boolean databaseAway;

        List<Command> commands() {
            return List.of(
                    command(
                            "answer",
                            call -> call.values().containsKey("text")
                                    ? Reply.say("Got it.")
                                    : new Reply.Open(form("r1"))),
                    command("board", call -> new Reply.Public(ChatMessage.text("The board"))),
                    command(
                            "export",
                            call -> new Reply.Private(ChatMessage.text("Here it is")
                                    .plus(new Block.Attachment("points.csv", "name,points\nAda,10\n")))),
                    command("slow", call -> {
                        await();
                        return Reply.say("At last");
                    }));
        }

        List<Action> actions() {
            return List.of(
                    action("answer", call -> new Reply.Open(form(call.argument()))),
                    action("answer-form", call -> {
                        if (databaseAway) {
                            throw new ChatInbox.InboxUnavailableException(new IllegalStateException("away"));
                        }
                        String text = call.value("text", "");
                        return text.startsWith("wrong")
                                ? Reply.wrong(
                                        Map.of("note", "No note.", "text", "No text.", "mood", "No mood."),
                                        "All wrong.")
                                : Reply.say("Taken: " + text);
                    }),
                    action("hint", call -> Reply.say("A hint for " + call.argument())));
        }

        static Form form(String argument) {
            return new Form(
                    "Your answer",
                    "answer-form",
                    argument,
                    List.of(Form.Field.paragraph("text", "Answer", "A few sentences", "")));
        }

        private void await() {
            try {
                release.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Command command(String name, java.util.function.Function<Call, Reply> work) {
            return new Command() {
                @Override
                public Spec spec() {
                    return new Spec(name, name, Audience.ANYONE, List.of(Parameter.rest("text", "text", false)));
                }

                @Override
                public Reply run(Call call) {
                    calls.add(call);
                    return work.apply(call);
                }
            };
        }

        private Action action(String name, java.util.function.Function<Call, Reply> work) {
            return new Action() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Reply run(Call call) {
                    calls.add(call);
                    return work.apply(call);
                }
            };
        }
    }
}
