package dev.whetstone.benchmark;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.round.Round;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Query;

/** Members who answer in the threads of open rounds, each once, over the playground's own page. */
final class AnswerLoad {

    /** Members of one group. */
    static final int GROUP = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<List<String>> SLOTS = List.of(
            List.of("PySpark is the Python interface", "It is the Python API", "I would call it a Python library"),
            List.of("to Apache Spark:", "for Spark, where", "on top of the Spark engine;"),
            List.of("the driver plans the work", "a driver builds a plan of stages", "one process makes a lazy plan"),
            List.of("and executors on a cluster", "and many machines", "while workers on several nodes"),
            List.of("run it in parallel", "work on partitions at once", "each take a part of the data"),
            List.of("in memory where they can.", "as tasks.", "and exchange rows by a shuffle."),
            List.of(
                    "pandas works on one machine,",
                    "With pandas everything sits in one process,",
                    "A data frame of pandas"),
            List.of("so you need Spark", "hence Spark pays off", "is fine for small data; Spark is for you"),
            List.of(
                    "once the data no longer fits",
                    "when tables have billions of rows",
                    "as soon as one node is too slow"),
            List.of("into its memory.", "or must survive a lost node.", "and a failed task has to be repeated alone."));

    private static final List<String> ASIDES = List.of(
            "really",
            "basically",
            "say",
            "then",
            "mostly",
            "here",
            "usually",
            "again",
            "often",
            "simply",
            "roughly",
            "now",
            "surely",
            "likely",
            "perhaps",
            "indeed",
            "clearly",
            "mainly",
            "partly",
            "truly",
            "largely",
            "briefly",
            "overall");

    /** Somebody's own words: nobody says most of it as another one does. */
    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        java.util.Random own = new java.util.Random(number);
        for (List<String> slot : SLOTS) {
            text.append(slot.get(own.nextInt(slot.size())))
                    .append(' ')
                    .append(ASIDES.get(own.nextInt(ASIDES.size())))
                    .append(' ');
        }
        return text.toString();
    }

    private final Bot bot;
    private final Store store;
    private final int answers;

    AnswerLoad(Bot bot, Store store, int answers) {
        this.bot = bot;
        this.store = store;
        this.answers = answers;
    }

    int groups() {
        return (answers + GROUP - 1) / GROUP;
    }

    /** Puts groups and members in and has their first question posted; returns the rounds by group. */
    Map<String, Round> open() {
        Seed seed = new Seed(store);
        seed.people(answers, groups());
        Instant due = seed.groups(0, groups(), Duration.ofSeconds(3));
        return new OpenRounds(store, due)
                .await(groups()).stream().collect(Collectors.toMap(Round::groupId, Function.identity()));
    }

    /** Sends the answers from one number (inclusive) to another (exclusive). */
    Load send(int from, int to, int rate, Map<String, Round> rounds) {
        Load load = new Load();
        load.send(to - from, rate, i -> answer(from + i, rounds));
        return load;
    }

    private HttpRequest answer(int number, Map<String, Round> rounds) {
        int group = number % groups();
        Round round = java.util.Objects.requireNonNull(rounds.get(Seed.group(group)));
        String thread = round.posts().get(0).posted().thread().thread();
        String form = "thread=" + thread + "&interaction=once" + number + "&text="
                + URLEncoder.encode(text(number), StandardCharsets.UTF_8);
        String path =
                "/as/" + Seed.member(number).user() + "/" + Seed.channel(group).channel() + "/say";
        return HttpRequest.newBuilder(bot.address(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    /** Returns when the inbox holds nothing unhandled any more, or too much time has passed: how long that took. */
    Duration awaitHandled() {
        long begin = System.nanoTime();
        Query waiting = query(where("nextFireAt").gt(Instant.EPOCH)).limit(1);
        waiting.fields().include("_id");
        // The embedded database counts for exists() all that waits.
        Waiting.until(
                () -> store.template().find(waiting, Document.class, "inbox").isEmpty(), PATIENCE);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
