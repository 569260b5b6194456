package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSession.State;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Play;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every scenario that is packed, played to its end by the whole bot on the page, whose clock is moved as its button does. */
class MockTimingsTests {

    /** A jump of the clock takes a moment of its own, in which the clock goes on. */
    private static final Duration LATE = Duration.ofSeconds(50);

    @TempDir
    private Path data;

    private ConfigurableApplicationContext bot;

    @BeforeEach
    void start() {
        bot = SpringApplication.run(
                Whetstone.class, "--server.port=0", "--whetstone.playground=true", "--whetstone.data=" + data);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void theClockIsSaidAtItsMomentInEveryScenario() {
        List<Scenario> all = bot.getBean(Scenarios.class).all();
        assertThat(all).hasSizeGreaterThan(10);
        for (Scenario scenario : all) {
            Instant began = begin(scenario);
            MockSessions sessions = bot.getBean(MockSessions.class);
            for (int jumps = 0; jumps < 80 && state(sessions, scenario) == State.RUNNING; jumps++) {
                bot.getBean(TimeTravel.class).jump();
            }
            assertThat(state(sessions, scenario)).as(scenario.id()).isEqualTo(State.FEEDBACK);
            assertAt(said(scenario, "Half of the time"), halves(scenario, began));
            assertAt(said(scenario, "Time is up"), ends(scenario, began));
            assertThat(said(scenario, "minutes left for")).as(scenario.id()).hasSize((int) scenario.parts().stream()
                    .filter(part -> part.minutes() > 5 && part.minutes() != 10)
                    .count());
        }
    }

    /** Both are here. */
    private Instant begin(Scenario scenario) {
        Instant now = bot.getBean(Clock.class).instant();
        MockSession session = MockSession.propose(
                scenario.id(),
                bot.getBean(Groups.class).all().get(0).id(),
                scenario.id(),
                List.of(new Seat(member("ada"), Seat.Role.CANDIDATE), new Seat(member("sanna"), Seat.Role.INTERVIEWER)),
                now,
                now.plus(Duration.ofDays(1)));
        List<Integer> minutes =
                scenario.parts().stream().map(ScenarioPart::minutes).toList();
        for (String who : List.of("ada", "sanna")) {
            new Agreement(session).confirm(member(who));
        }
        for (String who : List.of("ada", "sanna")) {
            new Play(session).arrive(member(who), minutes, now);
        }
        bot.getBean(MockSessions.class).insert(session);
        return now;
    }

    private String member(String name) {
        return bot.getBean(Members.class)
                .of(new MemberRef("playground", "local", name))
                .id();
    }

    private static State state(MockSessions sessions, Scenario scenario) {
        return sessions.find(scenario.id()).orElseThrow().state();
    }

    private static List<Instant> halves(Scenario scenario, Instant began) {
        List<Instant> halves = new ArrayList<>();
        Instant part = began;
        for (ScenarioPart one : scenario.parts()) {
            halves.add(part.plusSeconds(30L * one.minutes()));
            part = part.plusSeconds(60L * one.minutes());
        }
        return halves;
    }

    private static List<Instant> ends(Scenario scenario, Instant began) {
        List<Instant> ends = new ArrayList<>();
        Instant part = began;
        for (ScenarioPart one : scenario.parts()) {
            part = part.plusSeconds(60L * one.minutes());
            ends.add(part);
        }
        return ends;
    }

    private static void assertAt(List<Instant> said, List<Instant> due) {
        assertThat(said).hasSameSizeAs(due);
        for (int number = 0; number < due.size(); number++) {
            assertThat(said.get(number))
                    .isBetween(due.get(number), due.get(number).plus(LATE.multipliedBy(number + 1L)));
        }
    }

    /** When these words came in the place of a session. */
    private List<Instant> said(Scenario scenario, String words) {
        MongoTemplate mongo = bot.getBean(MongoTemplate.class);
        Document held = mongo.getCollection("mock_sessions")
                .find(new Document("_id", scenario.id()))
                .first();
        String place = Objects.requireNonNull(held).get("place", Document.class).getString("channel");
        return mongo
                .getCollection("playground_messages")
                .find(new Document("channel", place).append("author", "whetstone"))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>())
                .stream()
                .filter(message -> message.toString().contains(words))
                .map(message -> message.getDate("at").toInstant())
                .toList();
    }
}
