package dev.whetstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.PlayedPair;
import dev.whetstone.round.Round;
import dev.whetstone.storage.Naming;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Somebody who took part in everything there is and is forgotten: no collection knows them afterwards. */
class ForgottenTests {

    private static final String WORDS = "My very own words";
    private static final String LONG = WORDS
            + " say that all the narrow steps of a job are kept as a plan until somebody wants a result of it, and only then"
            + " does the engine look for the cheapest way through the data and begin to run, score=0.3";

    private final PlayedPair pair = PlayedPair.running("pair");
    private final World world = pair.world;

    @Test
    void whoTookPartInEverythingIsNamedNowhereAfterwards() {
        Round round = world.only(pair.group, Round.State.OPEN);
        answer(round);
        interview();
        habits();
        duel();
        world.runTo(round.closesAt().plusSeconds(60));
        judged(round);
        comesBack();
        aMonthEnds();
        kept(round);
        world.type("ann", "link");
        List<String> names = List.of(pair.ann, "memory:w:ann\"", "\"user\": \"ann\"", WORDS);
        assertThat(naming(names)).as("before").contains("honoured_seasons").containsAll(thatName());
        world.press("ann", "forget-me", "yes");
        world.runFor(Duration.ofHours(3));
        assertThat(naming(names)).as("afterwards").isEmpty();
    }

    /** Every collection that is known to name members. */
    private Set<String> thatName() {
        return world.beans(Naming.class).stream()
                .filter(naming -> !naming.members().isEmpty())
                .map(Naming::collection)
                .collect(Collectors.toSet());
    }

    private Set<String> naming(List<String> words) {
        Set<String> found = new TreeSet<>();
        for (String collection : world.mongo.getCollectionNames()) {
            for (Document one : world.mongo.getCollection(collection).find()) {
                if (words.stream().anyMatch(one.toJson()::contains)) {
                    found.add(collection);
                }
            }
        }
        return found;
    }

    private void answer(Round round) {
        world.say(round, "ann", LONG);
        world.say(round, "ben", "A plan is made first, score=0.5");
        world.type("ann", "hint");
    }

    private void interview() {
        world.press("ben", "mock-tick", PlayedPair.ID + ";0;1");
        world.runFor(Duration.ofMinutes(41));
        feedback("ben", pair.ann);
        feedback("ann", pair.ben);
        world.beat();
        world.press("ann", "mock-join", "", Map.of("hours", "Sat 18-20", "roles", ""));
        world.press("ben", "mock-join", "", Map.of("hours", "Tue 18-20", "roles", ""));
    }

    private void feedback(String from, String about) {
        Map<String, String> technical = new HashMap<>(Map.of("hire", "yes"));
        List.of("problem-solving", "knowledge", "code-quality", "system-thinking")
                .forEach(criterion -> technical.put(criterion, "4"));
        Map<String, String> manner = new HashMap<>();
        List.of("communication", "collaboration", "growth", "professionalism")
                .forEach(criterion -> manner.put(criterion, "3"));
        Map<String, String> said =
                Map.of("first", WORDS, "second", "Calm", "work", "Speed", "tags", "sql", "rated", "prepared,useful");
        int step = 1;
        for (Map<String, String> values : List.of(technical, manner, said)) {
            world.press(from, "mock-feedback-form", PlayedPair.ID + ";" + about + ";" + step++, values);
        }
    }

    private void habits() {
        world.type("ann", "remind on");
        world.type("ann", "off 2026-03-20");
        world.type(World.ADMIN, "squads balance 2");
        world.type(World.ADMIN, "settings champion:on");
        world.press(
                "ann", "journal-form", "", Map.of("well", WORDS, "stuck", "", "next", "Read about skew", "when", "7"));
        world.press(
                "ann",
                "suggest-form",
                pair.group.id(),
                Map.of(
                        "kind",
                        "short",
                        "topic",
                        "python",
                        "question",
                        "What does a **generator** keep between two calls? Think of its frame.",
                        "answer",
                        "Its frame: local variables and the place where it stopped.",
                        "points",
                        "- It keeps its local variables\n- It keeps the place where it stopped"));
    }

    private void duel() {
        world.type("ann", "duel Ben");
        world.beat();
        String duel = String.valueOf(
                world.mongo.findAll(Document.class, "duels").get(0).get("_id"));
        world.press("ben", "duel-accept", duel);
        world.beat();
    }

    private void judged(Round round) {
        world.type("ann", "teach on");
        world.press("ann", "helpful", round.id() + "|" + pair.ben);
        world.press("ann", "appeal", round.id());
        world.press("ben", "appeal", round.id());
        world.press(World.ADMIN, "score-form", round.id() + "|" + pair.ann, Map.of("met", "first,second"));
        world.beat();
    }

    /** What went badly a second time comes back, and is answered. */
    private void comesBack() {
        world.runFor(Duration.ofHours(14));
        Round second = world.only(pair.group, Round.State.OPEN);
        world.say(second, "ann", "Another guess, score=0.3");
        world.runFor(Duration.ofDays(3));
        world.type("ann", "review");
        world.press("ann", "review-send", second.questionId(), Map.of("text", "Now, score=0.4"));
        world.beat();
    }

    private void aMonthEnds() {
        world.runTo(Instant.parse("2026-03-09T12:00:00Z"));
        world.clock.set(Instant.parse("2026-03-29T12:00:00Z"));
        world.beat();
        world.type(World.ADMIN, "plan start:ten from:beginning");
        world.press("ann", "mock-assess-begin", pair.group.id());
        world.runTo(Instant.parse("2026-04-01T20:00:00Z"));
        world.type("ann", "remind on");
        world.runTo(Instant.parse("2026-04-02T17:30:00Z"));
    }

    /** What other tests make come about, as it is stored. */
    private void kept(Round round) {
        Map<String, Document> documents = Map.of(
                "trials", new Document("_id", round.id() + "|" + pair.ann).append("count", 2),
                "running_trials", new Document("_id", "trial").append("text", WORDS),
                "duel_places", new Document("_id", pair.ann).append("duel", "5d41"),
                "dashboard_links", new Document("_id", pair.ann).append("hash", "9f"),
                "dashboard_sessions", new Document("_id", "4c"),
                "mock_hours", new Document("_id", pair.ann + "|1970304").append("session", "next"));
        documents.forEach(
                (collection, document) -> world.mongo.insert(document.append("memberId", pair.ann), collection));
        world.mongo.insert(new Document("_id", "memory:w:ann").append("member", pair.ann), "reader_opt_outs");
    }
}
