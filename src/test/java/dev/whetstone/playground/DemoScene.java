package dev.whetstone.playground;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.playground.TestPlayground.StandingClock;
import dev.whetstone.playground.acts.Speaking;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Two days of a group, with one of everything a page can show. */
final class DemoScene {

    private final Playground playground;
    private final Speaking speaking;
    private final Roster roster;
    private final Messages messages;
    private final StandingClock clock;

    DemoScene(Playground playground, Speaking speaking, Roster roster, Messages messages, StandingClock clock) {
        this.playground = playground;
        this.speaking = speaking;
        this.roster = roster;
        this.messages = messages;
        this.clock = clock;
    }

    /** Plays the scene and returns the second day's question, which is open. */
    Posted play() {
        ChannelRef home = roster.home();
        String play = UUID.randomUUID().toString();
        Posted yesterday = playground.post(home, question("Generators and memory", "python"), "y" + play);
        say("mateo", yesterday, "It yields one item at a time, so the list never exists as a whole.");
        say("sanna", yesterday, "Lazy evaluation: `next()` computes each value when it is asked for.");
        playground.reply(yesterday.thread(), reveal(), "y-reveal" + play);
        clock.move(Duration.ofHours(24));
        Posted today = playground.post(home, question("Why nothing happens until an action", "pyspark"), "t" + play);
        say("kiran", today, "Does the order of the answers matter?");
        clock.move(Duration.ofMinutes(9));
        long answer = say(
                "sanna",
                today,
                "Transformations only *describe* the work.\n\n```python\ndf = spark.read.parquet(path)"
                        + "        # nothing is read yet\ndf.filter(df.amount > 10).count()    # now the job runs\n```\nSo the optimiser sees the **whole plan** first.");
        playground.mark(
                today.thread(),
                today.message().channel().equals(home) ? ref(home, answer) : today.message(),
                Mark.GRADED);
        clock.move(Duration.ofMinutes(3));
        long mine = say("ada", today, "An action starts the job; everything before it is a plan.");
        playground.mark(today.thread(), ref(home, mine), Mark.TAKEN);
        playground.whisper(
                today.thread(),
                new MemberRef("playground", "local", "ada"),
                ChatMessage.of(
                        new Block.Prose(
                                "Your answer is **graded: 14 of 20 points**. Two of three key points are there."),
                        new Block.Choices(List.of(
                                Choice.of("Give me a hint", "answer", "hint"),
                                Choice.of("Show me", "answer", "show")))),
                "w" + play);
        playground.tell(
                new MemberRef("playground", "local", "ada"),
                ChatMessage.text("Today's question closes at **18:00**; you have answered it. Streak: 4 days."),
                "d" + play);
        return today;
    }

    private static dev.whetstone.chat.MessageRef ref(ChannelRef channel, long id) {
        return new dev.whetstone.chat.MessageRef(channel, Long.toString(id));
    }

    /** A message that the bot has read and not counted. */
    void uncounted(String who, Posted where, String text) {
        ChannelRef channel = where.message().channel();
        playground.mark(where.thread(), ref(channel, say(who, where, text)), Mark.UNCOUNTED);
    }

    long say(String who, Posted where, String text) {
        Persona persona = roster.persona(who).orElseThrow();
        long thread = Long.parseLong(where.thread().thread());
        speaking.say(
                        persona,
                        new Place(where.message().channel().channel(), thread),
                        text,
                        UUID.randomUUID().toString())
                .ifPresent(problem -> {
                    throw new AssertionError(problem);
                });
        return messages.list(
                        Messages.at(new Place(where.message().channel().channel(), thread)),
                        org.springframework.data.domain.Sort.Direction.DESC,
                        1)
                .get(0)
                .id();
    }

    private ChatMessage question(String title, String topic) {
        return ChatMessage.of(
                new Block.Heading(title),
                new Block.Prose("*" + topic + " · medium · 20 points · about 5 minutes*"),
                new Block.Prose(
                        "A colleague runs the three lines below and wonders why the second one returns at once, even though the file holds 400 million rows.\n\nExplain:\n- what has happened when the line returns\n- what starts the job"),
                new Block.Code(
                        "python", "df = spark.read.parquet(path)\nbig = df.filter(df.amount > 10)\nprint(big.count())"),
                new Block.Choices(List.of(
                        new Choice("A", "answer", "rA", true, "The file is read at once"),
                        new Choice(
                                "B", "answer", "rB", true, "An action starts the job, and <b>nothing</b> else does"))),
                new Block.Moment("Closes", clock.instant().plus(Duration.ofHours(8)), ZoneId.of("Europe/Berlin")),
                new Block.Choices(List.of(
                        new Choice("Answer", "answer", "r1", true),
                        Choice.of("Hint", "answer", "r2"),
                        Choice.of("Plan", "answer", "r3"))));
    }

    private static ChatMessage reveal() {
        return ChatMessage.of(
                new Block.Heading("Closed: here is the model answer"),
                new Block.Prose(
                        "A generator keeps **one** item and its own frame alive, whatever the length of the sequence."),
                new Block.Spoiler(
                        "Key points",
                        List.of(new Block.Prose("- one item at a time\n- the frame is kept between calls"))),
                new Block.Table(
                        List.of("Member", "Grade", "Points", "Streak"),
                        List.of(
                                List.of("Sanna Lindqvist", "0.92", "18", "5"),
                                List.of("Mateo Rivas", "0.60", "12", "0"))));
    }
}
