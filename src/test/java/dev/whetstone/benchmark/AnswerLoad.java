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

/** Members who answer in the threads of open rounds, each once, over the playground's own page. */
final class AnswerLoad {

    /** Members of one group. */
    static final int GROUP = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> TEXTS = List.of(
            "PySpark is the Python interface to Apache Spark: the driver plans the work and executors on a cluster of "
                    + "machines run it in parallel on partitions of the data, in memory where they can.",
            "It is Spark from Python. You need it once the data no longer fits into one machine's memory, because pandas "
                    + "works on a single machine and Spark spreads the work over many.",
            "A library to write Spark jobs in Python. Transformations are lazy, an action starts the job, and a lost "
                    + "partition is computed again from its lineage, so a failed node does no harm.",
            "I think it is something like pandas but I have only used it once in a notebook.");

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
                + URLEncoder.encode(TEXTS.get(number % TEXTS.size()), StandardCharsets.UTF_8);
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
        Waiting.until(
                () -> store.template().count(query(where("nextFireAt").gt(Instant.EPOCH)), "inbox") == 0, PATIENCE);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
