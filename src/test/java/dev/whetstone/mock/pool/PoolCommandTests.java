package dev.whetstone.mock.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.pairing.Level;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.testing.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolCommandTests {

    private static final Instant SUNDAY = Instant.parse("2026-03-08T18:00:00Z");

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private Optional<PoolEntry> entry(String user) {
        return world.bean(MockPool.class).find(group.id(), world.memberId(user));
    }

    private PairingHour hour() {
        return world.bean(PairingHours.class).find(group.id()).orElseThrow();
    }

    @Test
    void joiningOpensAFormThatRemembersWhatWasSaid() {
        Reply.Open open = (Reply.Open) world.typed("ada", "mock join");
        assertThat(open.form().fields())
                .extracting(field -> field.name())
                .containsExactly("hours", "roles", "topics", "level", "often");
        String answer = world.press(
                "ada",
                "mock-join",
                "",
                Map.of(
                        "hours",
                        "Mon 6-8pm",
                        "roles",
                        "candidate,observer",
                        "topics",
                        "Spark",
                        "level",
                        "hard",
                        "often",
                        "monthly"));
        assertThat(answer)
                .contains(
                        "You are in the pool",
                        "Mon 18:00-20:00",
                        "UTC",
                        "candidate, observer",
                        "spark",
                        "hard",
                        "every fourth week");
        assertThat(entry("ada").orElseThrow()).satisfies(found -> {
            assertThat(found.wishes().roles()).containsExactlyInAnyOrder(Seat.Role.CANDIDATE, Seat.Role.OBSERVER);
            assertThat(found.wishes().level()).isEqualTo(Level.HARD);
            assertThat(found.rhythm()).isEqualTo(Rhythm.MONTHLY);
        });
        Reply.Open again = (Reply.Open) world.typed("ada", "mock join");
        assertThat(again.form().fields())
                .extracting(field -> field.initial())
                .containsExactly("Mon 18:00-20:00", "candidate,observer", "spark", "hard", "monthly");
        assertThat(world.bean(Members.class).inGroup(group.id(), java.util.List.of(world.memberId("ada"))))
                .hasSize(1);
        assertThat(hour().pairAt()).isEqualTo(SUNDAY);
    }

    @Test
    void hoursAreEnoughToJoinAndAZoneMayStandWithThem() {
        assertThat(world.type("ada", "mock join Mon 18-20, Sat 10-12 Berlin/Europe"))
                .contains("no time zone");
        assertThat(entry("ada")).isEmpty();
        assertThat(world.type("ada", "mock join Mon 18-20, Sat 10-12 Europe/Berlin"))
                .contains("Mon 18:00-20:00, Sat 10:00-12:00", "Europe/Berlin", "all topics");
        assertThat(world.bean(Members.class)
                        .find(world.memberId("ada"))
                        .orElseThrow()
                        .zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours  | Mon 18-25   | cannot read
            hours  | sometimes   | cannot read
            topics | cooking     | no questions about
            roles  | juggler     | is no role
            level  | impossible  | is no level
            often  | hourly      | neither weekly
            """)
    void whatCannotBeReadIsOneSentenceAtItsFieldAndNothingIsLost(String field, String typed, String sentence) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("hours", "Mon 18-20"));
        values.put(field, typed);
        Reply.Private reply = (Reply.Private) world.pressed("ada", "mock-join", "", values);
        assertThat(reply.failed()).isTrue();
        assertThat(reply.problems())
                .containsOnlyKeys(field)
                .hasEntrySatisfying(field, problem -> assertThat(problem).contains(sentence));
        assertThat(entry("ada")).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Reply.Private reply =
                (Reply.Private) world.pressed("ada", "mock-join", "", Map.of("hours", "", "topics", "cooking"));
        assertThat(reply.problems()).containsOnlyKeys("hours", "topics");
    }

    @Test
    void whoIsInCanSkipLookAndLeave() {
        assertThat(world.type("ada", "mock skip")).contains("not in the pool");
        assertThat(world.type("ada", "mock status")).contains("not in the pool");
        assertThat(world.type("ada", "mock leave")).contains("not in the pool");
        world.type("ada", "mock join Mon 18-20");
        assertThat(world.type("ada", "mock status")).contains("You are in the pool", "Mon 18:00-20:00");
        assertThat(world.type("ada", "mock skip")).contains("Sun 8 Mar");
        assertThat(world.type("ada", "mock status")).contains("made without you");
        assertThat(world.type("ada", "mock leave")).contains("out of the pool");
        assertThat(entry("ada")).isEmpty();
    }

    @Test
    void anAdminSetsTheHourAndTheCallLink() {
        assertThat(world.type("ada", "mock settings")).contains("Only this group's admins");
        assertThat(world.type(World.ADMIN, "mock settings")).contains("Sun 18:00", "no call link");
        assertThat(world.type(World.ADMIN, "mock settings when:\"Wednesday 7pm\" link:https://meet.example/x"))
                .contains("Wed 19:00", "Wed 4 Mar", "meet");
        assertThat(hour()).satisfies(hour -> {
            assertThat(hour.pairAt()).isEqualTo(Instant.parse("2026-03-04T19:00:00Z"));
            assertThat(hour.link()).isEqualTo("https://meet.example/x");
        });
        assertThat(world.type(World.ADMIN, "mock settings link:none")).contains("Wed 19:00", "no call link");
        assertThat(world.type(World.ADMIN, "mock settings when:noon")).contains("no weekday with a time");
        assertThat(hour().pairAt()).isEqualTo(Instant.parse("2026-03-04T19:00:00Z"));
    }

    @Test
    void theFamilyOfCommandsIsNamedWhereOneIsMistyped() {
        assertThat(world.type("ada", "mock")).contains("/prep mock join", "/prep mock now");
        assertThat(world.type("ada", "mock jion")).contains("mock jion", "/prep mock join");
        assertThat(world.type("ada", "MOCK Status")).contains("not in the pool");
    }
}
