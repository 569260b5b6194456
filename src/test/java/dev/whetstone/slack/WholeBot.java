package dev.whetstone.slack;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.whetstone.Whetstone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole bot in a workspace of the local Slack, and what people do there. */
final class WholeBot implements AutoCloseable {

    static final String CHANNEL = "C1";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PLAN = """
            id: pyspark-from-zero
            title: A week on Slack
            about: One question of each kind that is graded for certain, and one that is not.
            days:
              - theme: Null
                questions: [pyspark-filter-null]
              - theme: Where
                questions: [sql-theory-where-and-having]
              - theme: Session
                questions: [pyspark-spark-session]
            """;

    /** Ten on a Monday morning, an hour after the day's question would have come. */
    static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    final FakeSlack slack;
    final FakeWorkspace workspace;
    final ConfigurableApplicationContext context;
    final Sender sender;

    WholeBot(FakeSlack slack, FakeWorkspace workspace, String mongoUri, Path folder, Class<?>... more) {
        this(slack, workspace, mongoUri, folder, List.of(), more);
    }

    /** Its U1 manages the workspace. */
    WholeBot(
            FakeSlack slack,
            FakeWorkspace workspace,
            String mongoUri,
            Path folder,
            List<String> arguments,
            Class<?>... more) {
        this.slack = slack;
        this.workspace = workspace;
        java.util.Objects.requireNonNull(workspace.users.get("U1")).addProperty("is_admin", true);
        List<Class<?>> sources = new ArrayList<>(List.of(Whetstone.class));
        sources.addAll(Arrays.asList(more));
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + mongoUri,
                "--spring.main.allow-bean-definition-overriding=true",
                "--whetstone.schedule.tick=200ms",
                "--whetstone.slack.call-timeout=2s",
                "--whetstone.content=" + content(folder),
                "--SLACK_BOT_TOKEN=" + workspace.token,
                "--SLACK_SIGNING_SECRET=" + Sender.SECRET,
                "--SLACK_API_URL=" + slack.apiUrl()));
        this.context = new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> slack.clock()))
                .run(all.toArray(String[]::new));
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.sender = new Sender(port, slack.clock());
    }

    private static Path content(Path folder) {
        try {
            Path plans = Files.createDirectories(folder.resolve("content/plans"));
            Files.writeString(plans.resolve("pyspark-from-zero.yaml"), PLAN);
            return folder.resolve("content");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }

    List<Document> all(String collection) {
        return context.getBean(MongoTemplate.class).findAll(Document.class, collection);
    }

    /** The ledger's lines for answers, streaks left out. */
    List<Document> awardedAnswers() {
        return all("awards").stream()
                .filter(award -> "ANSWER".equals(award.getString("kind")))
                .toList();
    }

    // --- what people do

    /** Types a command in the channel and returns what comes back where it was typed. */
    String types(String user, String line) {
        String url = slack.responseUrl(workspace, CHANNEL, user);
        sender.command(workspace, user, CHANNEL, line, url);
        await("the reply to /prep " + line)
                .atMost(SOON)
                .until(() -> !slack.answers(url).isEmpty());
        StringBuilder all = new StringBuilder();
        slack.answers(url).forEach(answer -> all.append(BlockText.of(answer.get("blocks"))));
        return all.toString();
    }

    /** Sets a group up and has its first question posted. */
    FakeMessage firstQuestion(String admin) {
        types(admin, "setup plan:pyspark-from-zero time:09:00 zone:UTC close:10h name:Sparks");
        return nextQuestion(admin);
    }

    FakeMessage nextQuestion(String admin) {
        int before = workspace.posts(CHANNEL).size();
        types(admin, "post");
        await().atMost(SOON).until(() -> workspace.posts(CHANNEL).size() > before);
        List<FakeMessage> posts = workspace.posts(CHANNEL);
        return posts.get(posts.size() - 1);
    }

    /** Writes in a thread without Slack telling anybody. */
    FakeMessage writesUnseen(FakeMessage question, String user, String wireText) {
        FakeMessage message = new FakeMessage(workspace.team, CHANNEL, slack.nextTs(), question.ts, user, false);
        message.text = wireText;
        workspace.messages.add(message);
        return message;
    }

    FakeMessage writes(FakeMessage question, String user, String wireText) {
        FakeMessage message = writesUnseen(question, user, wireText);
        sender.event(Payloads.posted(workspace, message));
        return message;
    }

    void edits(FakeMessage message, String wireText) {
        message.text = wireText;
        message.edited = slack.nextTs();
        sender.event(Payloads.changed(workspace, message, slack.nextTs()));
    }

    void deletes(FakeMessage message) {
        message.deleted = true;
        sender.event(Payloads.deleted(workspace, message, slack.nextTs()));
    }

    /** Presses a button of a message by its label; returns where the reply will come. */
    String presses(String user, FakeMessage message, String label) {
        String url = slack.responseUrl(workspace, message.channel, user);
        JsonObject press = Payloads.pressed(workspace, user, message, Payloads.button(message, label, slack.nextTs()));
        press.addProperty("response_url", url);
        sender.interaction(press);
        return url;
    }

    Sender.Answer sends(String user, JsonObject view, String field, String value) {
        return sender.interaction(Payloads.submitted(workspace, user, view, field, value));
    }

    JsonObject openedView(int number) {
        await().atMost(SOON).until(() -> workspace.views.size() > number);
        return workspace.views.get(number);
    }

    // --- what people see

    String answered(String url) {
        await().atMost(SOON).until(() -> !slack.answers(url).isEmpty());
        return BlockText.of(slack.answers(url).get(0).get("blocks"));
    }

    boolean isGraded(FakeMessage message) {
        return message.reactionsOf("bar_chart").contains(workspace.bot);
    }

    /** What the bot said to one member alone, wherever. */
    String privately(String user) {
        return FakeWorkspace.text(workspace.shownTo(user)) + FakeWorkspace.text(workspace.directTo(user));
    }

    @Override
    public void close() {
        context.close();
    }
}
