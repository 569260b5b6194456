package dev.whetstone.slack;

import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** Groups with one channel each, in turn on the page, on Slack and on Discord, all due when the test says so. */
final class ThreeGrounds implements AutoCloseable {

    private static final String WITHDRAWN = "posted twice by mistake";

    final TestDatabase database = DatabaseServers.embedded().fresh();
    private final FakeSlack slack = new FakeSlack();
    private final FakeWorkspace workspace = TestSlack.prepared(slack);
    private final FakeDiscord discord = FakeDiscord.start(Clock.systemUTC());
    private final String guild = discord.addGuild();
    private final List<ChannelRef> channels = new ArrayList<>();

    ThreeGrounds(int groups) {
        Instant far = Instant.now().plus(Duration.ofDays(1));
        Cadence daily = new Cadence(
                List.of(LocalTime.ofInstant(far, ZoneOffset.UTC)),
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC,
                Duration.ofHours(10),
                Duration.ZERO,
                false,
                Set.of());
        Groups all = new Groups(database.template());
        for (int number = 0; number < groups; number++) {
            ChannelRef channel = channel(number);
            channels.add(channel);
            MemberRef admin = new MemberRef(channel.platform(), channel.workspace(), "1");
            all.add(StudyGroup.found("g" + number, "g" + number, "pyspark-from-zero", daily, channel, admin, far));
        }
    }

    private ChannelRef channel(int number) {
        return switch (number % 3) {
            case 0 -> page(number == 0 ? "daily-practice" : "group-" + number);
            case 1 -> {
                workspace.addChannel("C9" + number);
                yield new ChannelRef(SlackPlatform.ID, workspace.team, "C9" + number);
            }
            default -> new ChannelRef("discord", guild, discord.addText(guild, "group-" + number));
        };
    }

    private ChannelRef page(String name) {
        database.database()
                .getCollection("playground_channels")
                .insertOne(new Document("_id", name)
                        .append("name", name)
                        .append("topic", "")
                        .append("member", "")
                        .append("position", 9));
        return new ChannelRef("playground", "local", name);
    }

    /** What a bot is started with to be here. */
    String[] arguments() {
        return Stream.concat(
                        discord.settings().stream().map("--"::concat),
                        Stream.of(
                                "--whetstone.playground=true",
                                "--spring.mongodb.uri=" + database.uri(),
                                "--SLACK_BOT_TOKEN=" + workspace.token,
                                "--SLACK_SIGNING_SECRET=" + Sender.SECRET,
                                "--SLACK_API_URL=" + slack.apiUrl()))
                .toArray(String[]::new);
    }

    /** Makes every group's first question due at one moment, as that of this date. */
    void dueAt(Instant moment, LocalDate date) {
        database.database()
                .getCollection("groups")
                .updateMany(
                        regex("_id", "^g"),
                        combine(
                                set("curriculum.position", 0),
                                set("nextSlot.date", date.toString()),
                                set("nextSlot.at", Date.from(moment)),
                                set("nextFireAt", Date.from(moment))));
    }

    /** How many questions with buttons stand in each channel, in the order of the groups. */
    List<Integer> standing() {
        return channels.stream()
                .map(channel -> (int)
                        texts(channel).filter(text -> !text.contains(WITHDRAWN)).count())
                .toList();
    }

    int withdrawn() {
        return (int) channels.stream()
                .flatMap(this::texts)
                .filter(text -> text.contains(WITHDRAWN))
                .count();
    }

    private Stream<String> texts(ChannelRef channel) {
        return switch (channel.platform()) {
            case SlackPlatform.ID -> workspace.posts(channel.channel()).stream().map(FakeMessage::shown);
            case "discord" -> discord.messagesOfBot(channel.channel()).stream().map(FakeDiscord::text);
            default ->
                database
                        .database()
                        .getCollection("playground_messages")
                        .find(new Document("channel", channel.channel()).append("author", "whetstone"))
                        .into(new ArrayList<>())
                        .stream()
                        .filter(message ->
                                String.valueOf(message.getString("mark")).startsWith("round:"))
                        .map(Document::toString);
        };
    }

    @Override
    public void close() {
        slack.close();
        discord.close();
        database.close();
    }
}
