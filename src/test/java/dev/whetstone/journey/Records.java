package dev.whetstone.journey;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.whetstone.award.Seasons;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the database holds, read past the bot. */
final class Records implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final MongoClient client;
    private final MongoDatabase database;

    Records(String uri) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(uri.replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
    }

    MongoDatabase database() {
        return database;
    }

    List<Document> all(String collection, Bson filter) {
        return database.getCollection(collection)
                .find(filter)
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    List<Document> rounds(String state) {
        return all("rounds", eq("state", state));
    }

    /** How many rounds are open; quicker told than {@link #rounds}. */
    int open() {
        return Math.toIntExact(database.getCollection("rounds").countDocuments(eq("state", "OPEN")));
    }

    /** Waits for a round that is open and gives its id. */
    String awaitOpen() {
        await().atMost(SOON).until(() -> open() > 0);
        return rounds("OPEN").get(0).getString("_id");
    }

    /** Whether all that came in is worked off; what is not would be done at the next start. */
    boolean isNothingLeft() {
        return all("inbox", exists("nextFireAt")).isEmpty();
    }

    /** The bot's messages whose mark starts so, by number. */
    List<Document> marked(String start) {
        return all("playground_messages", and(eq("author", "whetstone"), regex("mark", "^" + start)));
    }

    /** The message number of a question, which is its thread. */
    long thread(String round) {
        return marked("round:" + round).get(0).get("_id", Number.class).longValue();
    }

    /** Members by the name of their playground identity. */
    Map<String, String> members() {
        Map<String, String> byName = new TreeMap<>();
        all("identities", new Document())
                .forEach(identity ->
                        byName.put(identity.getString("_id").replaceFirst(".*:", ""), identity.getString("member")));
        return byName;
    }

    /** Whether a member's answer to a round stands in the ledger. */
    boolean isAwarded(String round, String name) {
        String member = members().get(name);
        return member != null
                && !all("awards", eq("cause", "answer:" + round + "|" + member)).isEmpty();
    }

    /** Points by member name, from the ledger's lines alone. */
    Map<String, Integer> points() {
        Map<String, Integer> points = new TreeMap<>();
        members()
                .forEach((name, member) -> all("awards", eq("memberId", member))
                        .forEach(line -> points.merge(name, line.getInteger("points"), Integer::sum)));
        return points;
    }

    /** Nothing twice: posts, reveals, answers, awards; nothing left over; every board is what the ledger adds up to. */
    void requireEverythingOnce() {
        assertOnce(marked("round:"), "mark");
        assertOnce(marked("reveal:"), "mark");
        assertOnce(all("awards", new Document()), "cause");
        for (Document answer : all("answers", new Document())) {
            assertThat(answer.getList("attempts", Document.class))
                    .as("%s", answer)
                    .hasSize(1)
                    .allMatch(attempt -> attempt.containsKey("grade"));
        }
        assertThat(all("inbox", exists("nextFireAt"))).as("events left over").isEmpty();
        assertThat(boards()).isEqualTo(recount());
    }

    private static void assertOnce(List<Document> documents, String field) {
        Map<String, Long> times =
                documents.stream().collect(groupingBy(document -> document.getString(field), counting()));
        assertThat(times)
                .allSatisfy((value, count) -> assertThat(count).as(value).isEqualTo(1));
    }

    private Map<String, Integer> boards() {
        Map<String, Integer> boards = new TreeMap<>();
        all("standings", new Document())
                .forEach(standing -> boards.put(
                        standing.getString("memberId") + " " + standing.getString("board"),
                        standing.getInteger("points")));
        return boards;
    }

    private Map<String, Integer> recount() {
        Map<String, Integer> boards = new TreeMap<>();
        for (Document line : all("awards", new Document())) {
            LocalDate date = LocalDate.parse(line.getString("date"));
            for (String board : List.of(Seasons.ALL, Seasons.month(date), Seasons.week(date))) {
                boards.merge(line.getString("memberId") + " " + board, line.getInteger("points"), Integer::sum);
            }
        }
        return boards;
    }

    @Override
    public void close() {
        client.close();
    }
}
